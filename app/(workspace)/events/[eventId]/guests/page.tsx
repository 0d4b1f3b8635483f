import { GuestList } from "@/components/guests/guest-list";
import { GuestsFrame } from "@/components/guests/guests-frame";
import type { ReadList } from "@/components/guests/use-asked-list";
import { LookProvider } from "@/components/guests/views/look-context";
import { listAddress, readGuestQuery } from "@/lib/features/guests/list/schema";
import { loadGuestChoices, loadGuestList, loadHouseholdList } from "@/lib/features/guests/loaders";
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
  const { view, ...query } = readGuestQuery(paramsOf(await searchParams));
  const address = listAddress({ view, ...query });
  const first: ReadList =
    view === "people"
      ? { view, address, page: await loadGuestList(eventId, address) }
      : { view, address, page: await loadHouseholdList(eventId, address) };
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite={can.write}>
      <LookProvider eventId={eventId} initial={look}>
        <GuestList first={first} views={views} />
      </LookProvider>
    </GuestsFrame>
  );
}

function paramsOf(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const entries = Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]));
  return new URLSearchParams(entries);
}
