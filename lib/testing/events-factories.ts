import { db } from "@/lib/platform/db";
import type { TestEvent, TestHousehold } from "./factories";

/** Lets guests of a household accept a session, with the counters as the product keeps them. */
export async function acceptFor(event: TestEvent, guestIds: readonly string[], sessionIds: readonly string[]) {
  await db.answer.createMany({
    data: guestIds.flatMap((guestId) =>
      sessionIds.map((sessionId) => ({ eventId: event.eventId, guestId, sessionId, status: "accepted" as const })),
    ),
  });
  for (const id of sessionIds) {
    await db.session.update({ where: { id }, data: { acceptedCount: { increment: guestIds.length } } });
  }
  await db.event.update({ where: { id: event.eventId }, data: { acceptedCount: { increment: guestIds.length } } });
}

/** The accepted counts of an event and of its sessions by id, as stored. */
export async function countersOf(event: TestEvent): Promise<{ event: number; sessions: Record<string, number> }> {
  const row = await db.event.findUniqueOrThrow({
    where: { id: event.eventId },
    select: { acceptedCount: true, sessions: { select: { id: true, acceptedCount: true } } },
  });
  return {
    event: row.acceptedCount,
    sessions: Object.fromEntries(row.sessions.map((session) => [session.id, session.acceptedCount])),
  };
}

/** Records that a household was sent an invitation. */
export async function deliverTo(event: TestEvent, household: TestHousehold, id: string): Promise<void> {
  await db.delivery.create({
    data: { id, eventId: event.eventId, householdId: household.householdId, occasion: "invitation" },
  });
}
