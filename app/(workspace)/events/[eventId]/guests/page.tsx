import { GuestFilters } from "@/components/guests/guest-filters";
import { GuestTable } from "@/components/guests/guest-table";
import { GuestsActions } from "@/components/guests/guests-actions";
import { NoGuestsYet, NoMatches } from "@/components/guests/guests-empty";
import { GuestsFrame } from "@/components/guests/guests-frame";
import { HouseholdTable } from "@/components/guests/household-table";
import { QuickAdd } from "@/components/guests/quick-add";
import { ViewLinks } from "@/components/guests/view-links";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { readGuestQuery, writeGuestQuery } from "@/lib/features/guests/list/schema";
import { loadGuestChoices, loadGuestList, loadHouseholdList } from "@/lib/features/guests/loaders";
import { guestCount } from "@/lib/features/guests/rules";

export const metadata = { title: "Guests" };

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Everyone on the event's list, by person or by household. */
export default async function GuestsPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const { choices, can } = await loadGuestChoices(eventId);
  const query = readGuestQuery(addressOf(await searchParams));
  const address = writeGuestQuery(query).toString();
  const people = query.view === "people" ? await loadGuestList(eventId, address) : null;
  const households = query.view === "households" ? await loadHouseholdList(eventId, address) : null;
  const { counts, search } = people ?? households ?? { counts: { matching: 0, total: 0 }, search: "literal" };
  const isEmpty = counts.total === 0;
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite={can.write}>
      <PageHeader
        title="Guests"
        description={isEmpty ? undefined : `${guestCount(counts.total)} on the list`}
        actions={<GuestsActions query={address} count={counts.matching} />}
      />
      <Card>
        {isEmpty ? (
          <NoGuestsYet />
        ) : (
          <>
            <Toolbar>
              <ViewLinks eventId={eventId} query={query} />
              <SearchInput label="Search guests" className="max-sm:order-last max-sm:max-w-none max-sm:basis-full" />
              <GuestFilters query={query} />
            </Toolbar>
            {can.write && people ? <QuickAdd /> : null}
            {search === "forgiving" && counts.matching > 0 ? (
              <Banner bar>Nobody is called exactly “{query.filter.q}”. These come close.</Banner>
            ) : null}
            {counts.matching === 0 ? <NoMatches clearHref={`/events/${eventId}/guests`} /> : null}
            {people && counts.matching > 0 ? <GuestTable key={address} query={address} first={people} /> : null}
            {households && counts.matching > 0 ? (
              <HouseholdTable key={address} query={address} first={households} />
            ) : null}
          </>
        )}
      </Card>
    </GuestsFrame>
  );
}

function addressOf(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const entries = Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]));
  return new URLSearchParams(entries);
}
