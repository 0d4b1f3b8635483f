"use client";

import { memo, useMemo } from "react";
import { useFormats } from "#formats";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { ListNavigationProvider } from "@/components/ui/list-navigation";
import { NotRead } from "@/components/ui/not-read";
import { PageHeader } from "@/components/ui/page-header";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { readGuestQuery } from "@/lib/features/guests/list/schema";
import type { GuestView } from "@/lib/features/guests/views/types";
import { GuestFilters } from "./guest-filters";
import { GuestsActions } from "./guests-actions";
import { useGuests } from "./guests-context";
import { NoGuestsYet, NoMatches } from "./guests-empty";
import { HouseholdTable } from "./household-table";
import { QuickAdd } from "./quick-add";
import { GuestGrid } from "./table/guest-grid";
import { type ReadList, useAskedList } from "./use-asked-list";
import { ViewLinks } from "./view-links";
import { ColumnsMenu } from "./views/columns-menu";
import { ViewsMenu } from "./views/views-menu";

/** The list under its heading: everyone, or those whom the address asks for. */
export function GuestList({ first, views }: { first: ReadList; views: readonly GuestView[] }) {
  const formats = useFormats();
  const { eventId, canWrite } = useGuests();
  const { query, shown, isReading, failed, go } = useAskedList(eventId, first);
  const { counts } = shown.page;
  const isEmpty = counts.total === 0;
  const navigation = useMemo(() => ({ go, isReading }), [go, isReading]);
  return (
    <ListNavigationProvider value={navigation}>
      <PageHeader
        title="Guests"
        description={isEmpty ? undefined : `${formats.counted(counts.total, "guest", "guests")} on the list`}
        actions={<GuestsActions query={shown.address} count={counts.matching} />}
      />
      <Card>
        {isEmpty ? (
          <NoGuestsYet />
        ) : (
          <>
            <Toolbar>
              <ViewLinks eventId={eventId} query={query} />
              <ViewsMenu query={shown.address} views={views} />
              {/* On a phone search and filters have a line of their own, whatever the list is called. */}
              <span aria-hidden className="order-1 basis-full sm:hidden" />
              <SearchInput label="Search guests" className="max-sm:order-2 max-sm:max-w-none max-sm:basis-40" />
              <GuestFilters query={query} />
              {shown.view === "people" ? <ColumnsMenu /> : null}
            </Toolbar>
            {canWrite && shown.view === "people" ? <QuickAdd /> : null}
            <div aria-busy={isReading}>
              <Rows shown={shown} />
            </div>
            {failed ? (
              <NotRead again={failed.again} busy={failed.isTrying}>
                {failed.message ?? "This list could not be read just now. What you see is the one before."}
              </NotRead>
            ) : null}
          </>
        )}
      </Card>
    </ListNavigationProvider>
  );
}

const Rows = memo(function Rows({ shown }: { shown: ReadList }) {
  const { eventId } = useGuests();
  const { counts, search } = shown.page;
  if (counts.matching === 0) return <NoMatches clearHref={`/events/${eventId}/guests`} />;
  const { q } = readGuestQuery(new URLSearchParams(shown.address)).filter;
  return (
    <>
      {search === "forgiving" ? <Banner bar>Nobody is called exactly “{q}”. These come close.</Banner> : null}
      {shown.view === "people" ? (
        <GuestGrid key={shown.address} query={shown.address} first={shown.page} />
      ) : (
        <HouseholdTable key={shown.address} query={shown.address} first={shown.page} />
      )}
    </>
  );
});
