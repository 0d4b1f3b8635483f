import { mintGuestScope } from "@/lib/platform/access/mint";
import { db } from "@/lib/platform/db";
import { type HouseholdId, newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { foldText } from "@/lib/platform/text";
import type { TestEvent, TestHousehold } from "@/lib/testing/factories";

export type Home = TestHousehold & { token: string };

/** Many households at once, each with a mail address, its people invited to every session of the event. */
export async function makeHomes(event: TestEvent, count: number, people: number): Promise<Home[]> {
  const { organizationId, eventId } = event;
  const sessions = await db.session.findMany({ where: { eventId }, select: { id: true } });
  const homes = Array.from({ length: count }, (_, index) => {
    const householdId = newId() as HouseholdId;
    const name = `Household ${index + 1}`;
    const actor = { kind: "guest", householdId, name } as const;
    return {
      name,
      householdId,
      guestIds: Array.from({ length: people }, newId),
      token: makeLink("rsvp", householdId, 1),
      scope: mintGuestScope({ organizationId, eventId, householdId, actor }),
    };
  });
  await db.household.createMany({
    data: homes.map(({ householdId: id, name }) => ({ id, eventId, name, email: `home-${id}@example.test` })),
  });
  await db.guest.createMany({
    data: homes.flatMap(({ guestIds, householdId, name }) =>
      guestIds.map((id, position) => {
        const names = { firstName: `Person${position + 1}`, lastName: name };
        const sortName = foldText(`${names.lastName} ${names.firstName}`);
        return { id, organizationId, eventId, householdId, ...names, position, sortName, searchText: sortName };
      }),
    ),
  });
  await db.sessionInvite.createMany({
    data: homes.flatMap(({ guestIds }) =>
      guestIds.flatMap((guestId) => sessions.map(({ id: sessionId }) => ({ eventId, guestId, sessionId }))),
    ),
  });
  return homes;
}
