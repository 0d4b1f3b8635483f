"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { SelectionProvider, SelectPageBox } from "@/components/ui/selection";
import { SortHeader } from "@/components/ui/sort-header";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import type { GuestPage } from "@/lib/features/guests/list/types";
import type { GuestListItem } from "@/lib/features/guests/types";
import { GuestBulkBar } from "./guest-bulk-bar";
import { GuestRow } from "./guest-row";
import { useGuests } from "./guests-context";
import { MoreRows } from "./more-rows";
import { useFreshList } from "./use-fresh-list";
import { usePages } from "./use-pages";

/** From here on only the rows near the window are in the document. */
const virtualFrom = 100;
const rowHeight = 45;

/** The people of the list. */
export function GuestTable({ query, first }: { query: string; first: GuestPage }) {
  const { eventId, canWrite } = useGuests();
  const pages = usePages<GuestListItem, GuestPage>({ eventId, path: `/api/ui/guests/${eventId}`, query, first });
  useFreshList(eventId, pages.data.pages.length);
  const { items, latest } = pages;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const columns = canWrite ? 7 : 6;
  return (
    <SelectionProvider pageIds={ids} total={latest.counts.matching}>
      {/* Fixed columns: rows that come and go while one scrolls must not move them. */}
      <Table caption="Guests" aria-rowcount={latest.counts.matching + 1} className="md:table-fixed">
        <TableHead className="max-md:sr-only">
          <tr>
            {canWrite ? (
              <TableHeader className="w-14">
                <SelectPageBox label="Select all shown" />
              </TableHeader>
            ) : null}
            <SortHeader column="name" defaultSort="name" className="md:w-[24%]">
              Name
            </SortHeader>
            <SortHeader column="household" defaultSort="name" hideBelow="md" className="lg:w-[18%]">
              Household
            </SortHeader>
            <SortHeader column="answered" defaultSort="name" hideBelow="md" className="w-56">
              Answer
            </SortHeader>
            <TableHeader hideBelow="lg">Tags</TableHeader>
            <TableHeader hideBelow="lg">Needs</TableHeader>
            <TableHeader hideBelow="lg">E-mail</TableHeader>
          </tr>
        </TableHead>
        <Rows guests={items} columns={columns} />
      </Table>
      <MoreRows
        shown={items.length}
        total={latest.counts.matching}
        noun={["guest", "guests"]}
        nextCursor={pages.hasNextPage ? (pages.data.pages.at(-1)?.nextCursor ?? null) : null}
        busy={pages.isFetching}
        failed={pages.isFetchNextPageError}
        onMore={() => void pages.fetchNextPage()}
      />
      {canWrite ? <GuestBulkBar query={query} /> : null}
    </SelectionProvider>
  );
}

function Rows({ guests, columns }: { guests: readonly GuestListItem[]; columns: number }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    if (body.current) setScrollMargin(body.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const isVirtual = guests.length > virtualFrom;
  const virtualizer = useWindowVirtualizer({
    count: guests.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => guests[index]?.id ?? index,
    overscan: 15,
    scrollMargin,
    enabled: isVirtual,
  });
  const seen = isVirtual ? virtualizer.getVirtualItems() : [];
  const above = (seen[0]?.start ?? scrollMargin) - scrollMargin;
  const below = isVirtual ? virtualizer.getTotalSize() - ((seen.at(-1)?.end ?? scrollMargin) - scrollMargin) : 0;
  return (
    <TableBody ref={body}>
      {above > 0 ? <Gap height={above} columns={columns} /> : null}
      {isVirtual
        ? seen.map(({ index, key }) => {
            const guest = guests[index];
            return guest ? (
              <GuestRow key={key} guest={guest} index={index} measure={virtualizer.measureElement} />
            ) : null;
          })
        : guests.map((guest, index) => <GuestRow key={guest.id} guest={guest} index={index} />)}
      {below > 0 ? <Gap height={below} columns={columns} /> : null}
    </TableBody>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
