import { GuestFilters } from "@/components/guests/guest-filters";
import { GuestsActions } from "@/components/guests/guests-actions";
import { NoGuestsYet, NoMatches } from "@/components/guests/guests-empty";
import { GuestsFrame } from "@/components/guests/guests-frame";
import { HouseholdTable } from "@/components/guests/household-table";
import { QuickAdd } from "@/components/guests/quick-add";
import { GuestGrid } from "@/components/guests/table/guest-grid";
import { ViewLinks } from "@/components/guests/view-links";
import { ColumnsMenu } from "@/components/guests/views/columns-menu";
import { LookProvider } from "@/components/guests/views/look-context";
import { ViewsMenu } from "@/components/guests/views/views-menu";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { readGuestQuery, writeGuestQuery } from "@/lib/features/guests/list/schema";
import { loadGuestChoices, loadGuestList, loadHouseholdList } from "@/lib/features/guests/loaders";
import { guestCount } from "@/lib/features/guests/rules";
import { loadGuestViews } from "@/lib/features/guests/views/loaders";

export const metadata = { title: "Guests" };

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Everyone on the event's list, by person or by household. */
export default async function GuestsPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const [{ choices, can }, { look, views }] = await Promise.all([loadGuestChoices(eventId), loadGuestViews(eventId)]);
  const query = readGuestQuery(addressOf(await searchParams));
  // Where one was in the list is the scrollbar's to say: the list begins at its start.
  const address = writeGuestQuery({ ...query, after: null, at: 0 }).toString();
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
      <LookProvider eventId={eventId} initial={look}>
        <Card>
          {isEmpty ? (
            <NoGuestsYet />
          ) : (
            <>
              <Toolbar>
                <ViewLinks eventId={eventId} query={query} />
                <ViewsMenu query={address} views={views} />
                <SearchInput label="Search guests" className="max-sm:order-last max-sm:max-w-none max-sm:basis-full" />
                <GuestFilters query={query} />
                {people ? <ColumnsMenu /> : null}
              </Toolbar>
              {can.write && people ? <QuickAdd /> : null}
              {search === "forgiving" && counts.matching > 0 ? (
                <Banner bar>Nobody is called exactly “{query.filter.q}”. These come close.</Banner>
              ) : null}
              {counts.matching === 0 ? <NoMatches clearHref={`/events/${eventId}/guests`} /> : null}
              {people && counts.matching > 0 ? <GuestGrid key={address} query={address} first={people} /> : null}
              {households && counts.matching > 0 ? (
                <HouseholdTable key={address} query={address} first={households} />
              ) : null}
            </>
          )}
        </Card>
      </LookProvider>
    </GuestsFrame>
  );
}

function addressOf(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const entries = Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]));
  return new URLSearchParams(entries);
}
