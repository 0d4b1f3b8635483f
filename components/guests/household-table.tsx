"use client";

import { MailCheck } from "lucide-react";
import { SortHeader } from "@/components/ui/sort-header";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import type { HouseholdListItem, HouseholdPage } from "@/lib/features/guests/list/types";
import { displayName } from "@/lib/features/guests/rules";
import { AnswerPill } from "./answer-pill";
import { useGuests } from "./guests-context";
import { MoreRows } from "./more-rows";
import { SheetLink } from "./sheet-link";
import { useFreshList } from "./use-fresh-list";
import { usePages } from "./use-pages";

/** The households of the list, each with everyone in it. */
export function HouseholdTable({ query, first }: { query: string; first: HouseholdPage }) {
  const { eventId } = useGuests();
  const path = `/api/ui/guests/${eventId}/households`;
  const pages = usePages<HouseholdListItem, HouseholdPage>({ eventId, path, query, first });
  useFreshList(eventId, pages.data.pages.length);
  const { items, latest } = pages;
  return (
    <>
      <Table caption="Households" aria-rowcount={latest.counts.households + 1}>
        <TableHead className="max-md:sr-only">
          <tr>
            <SortHeader column="household" defaultSort="household">
              Household
            </SortHeader>
            <TableHeader>Guests</TableHeader>
            <SortHeader column="answered" hideBelow="md">
              Answer
            </SortHeader>
            <TableHeader numeric hideBelow="lg">
              Plus-ones
            </TableHeader>
            <TableHeader hideBelow="lg">E-mail</TableHeader>
            <TableHeader hideBelow="lg">City</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {items.map((household, index) => (
            <HouseholdRow key={household.id} household={household} index={index} />
          ))}
        </TableBody>
      </Table>
      <MoreRows
        shown={items.length}
        total={latest.counts.households}
        noun={["household", "households"]}
        nextCursor={pages.hasNextPage ? (pages.data.pages.at(-1)?.nextCursor ?? null) : null}
        busy={pages.isFetching}
        failed={pages.isFetchNextPageError}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  );
}

function HouseholdRow({ household, index }: { household: HouseholdListItem; index: number }) {
  return (
    <TableRow aria-rowindex={index + 2}>
      <TableRowHeader className="align-top md:w-64">
        <SheetLink
          sheet={{ kind: "household", id: household.id }}
          className="font-semibold wrap-anywhere hover:underline"
        >
          {household.name}
        </SheetLink>
        {household.isInvited ? (
          <span className="flex items-center gap-1 text-[0.9286em] font-normal text-muted">
            <MailCheck aria-hidden className="size-3.5" /> Invitation mailed
          </span>
        ) : null}
        <span className="mt-1 block md:hidden">
          <HouseholdAnswer household={household} />
        </span>
      </TableRowHeader>
      <TableCell className="align-top">
        <ul className="flex flex-col gap-1">
          {household.members.map((member) => (
            <li key={member.id} className="flex flex-wrap items-center justify-between gap-x-3 md:max-w-72">
              <SheetLink sheet={{ kind: "guest", id: member.id }} className="wrap-anywhere hover:underline">
                {displayName(member)}
              </SheetLink>
              {household.members.length > 1 ? <AnswerPill overall={member.overall} /> : null}
            </li>
          ))}
        </ul>
      </TableCell>
      <TableCell hideBelow="md" className="align-top">
        <HouseholdAnswer household={household} />
      </TableCell>
      <TableCell numeric hideBelow="lg" className="align-top">
        {household.allowance === 0 ? <span className="text-muted">–</span> : `up to ${household.allowance}`}
      </TableCell>
      <TableCell hideBelow="lg" className="max-w-56 truncate align-top text-muted">
        {household.email ?? <span className="italic">None of its own</span>}
      </TableCell>
      <TableCell hideBelow="lg" className="align-top text-muted">
        {household.city}
      </TableCell>
    </TableRow>
  );
}

/** A household comes when somebody of it does: where not everybody does, it is said how many. */
function HouseholdAnswer({ household: { overall, members } }: { household: HouseholdListItem }) {
  const coming = members.filter((member) => member.overall === "accepted").length;
  const isPart = overall === "accepted" && coming < members.length;
  return <AnswerPill overall={overall} words={isPart ? `${coming} of ${members.length} coming` : undefined} />;
}
