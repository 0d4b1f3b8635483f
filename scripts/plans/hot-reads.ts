import type { Crowd } from "../bench/crowd";

/** A read whose plan is kept, as the product makes it. `pick` is the statement of it that matters. */
export type HotRead = { title: string; run(): Promise<unknown>; pick: RegExp };

/** The reads that people and guests do most, at an event of 100,000 guests. */
export async function hotReads({ eventId, organizationId }: Crowd): Promise<HotRead[]> {
  const { makeUser, eventScopeFor } = await import("@/lib/testing/factories");
  const { listGuests } = await import("@/lib/features/guests/list/data/list-guests");
  const { listHouseholds } = await import("@/lib/features/guests/list/data/list-households");
  const { readGuestQuery } = await import("@/lib/features/guests/list/schema");
  const { exportRows } = await import("@/lib/features/guests/export/data");
  const { listSessionCounts } = await import("@/lib/features/rsvp/board/data/sessions");
  const { getRsvpState } = await import("@/lib/features/rsvp/answers/data/state");
  const { db } = await import("@/lib/platform/db");
  const event = { organizationId, eventId } as Parameters<typeof eventScopeFor>[0];
  const scope = eventScopeFor(event, await makeUser(), { membership: "owner", staff: null });
  const query = (address: string) => readGuestQuery(new URLSearchParams(address));
  const list = (address: string) => () => listGuests(scope, query(address));
  const household = await db.household.findFirstOrThrow({ where: { eventId }, select: { id: true } });
  const at = { ...event, householdId: household.id } as Parameters<typeof getRsvpState>[0];
  const middle = await listGuests(scope, query("sort=household&at=50000"));
  const page = /WITH chosen/;
  const counts = /AS matching/;
  return [
    { title: "The guest list's first page, by name", run: list(""), pick: page },
    { title: "Its counts: guests and households", run: list(""), pick: counts },
    {
      title: "A page in the middle, by household",
      run: () => listGuests(scope, { ...query("sort=household"), after: middle.nextCursor }),
      pick: page,
    },
    { title: "A jump to row 50,000, by name", run: list("at=50000"), pick: page },
    { title: "A search for a name", run: list("q=martin"), pick: page },
    { title: "A search with a typo", run: list("q=martni"), pick: /%>/ },
    { title: "How many come", run: list("answer=accepted"), pick: counts },
    {
      title: "The households' first page",
      run: () => listHouseholds(scope, query("view=households")),
      pick: /"isInvited"/,
    },
    { title: "The board: answers of each session", run: () => listSessionCounts(scope), pick: /answers/ },
    { title: "A guest's own page: the household and its answers", run: () => getRsvpState(at), pick: /guests/ },
    {
      title: "Two thousand rows of an export",
      run: async () => {
        const rows = exportRows(scope, query(""));
        await rows.next();
        await rows.next();
        await rows.return(undefined);
      },
      pick: /unnest/,
    },
  ];
}
