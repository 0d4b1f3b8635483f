import type { Tx } from "@/lib/platform/db";
import { type Refusal, refuse } from "@/lib/platform/result";
import type { AtEvent } from "../../places/types";
import { keepWallClock, moveAlong } from "../../rules/moving";
import { isWithinReason } from "../rules";

type EventTimes = { startsAt: Date; endsAt: Date; timeZone: string };

/**
 * Lets the sessions follow their event, which the caller has locked with them: with `moves` they keep their distance on
 * the wall clock to its start, otherwise their own wall-clock times. Refuses what would leave one far outside.
 */
export async function moveSessions(
  tx: Tx,
  at: AtEvent,
  from: EventTimes,
  to: EventTimes & { moves: boolean },
): Promise<{ ok: true; count: number } | Refusal<"sessions_outside">> {
  const sessions = await tx.session.findMany({
    where: { eventId: at.eventId },
    select: { id: true, name: true, startsAt: true, endsAt: true },
  });
  const place = (instant: Date): Date =>
    to.moves ? moveAlong(instant, from, to) : keepWallClock(instant, from.timeZone, to.timeZone);
  const moved = sessions.map((session) => ({
    ...session,
    next: inOrder({ startsAt: place(session.startsAt), endsAt: place(session.endsAt) }, session),
  }));
  // All are looked at before any is written: a refusal commits nothing.
  const outside = moved.find((session) => !isWithinReason(session.next, to));
  if (outside) {
    const message = `“${outside.name}” would lie more than a week outside the event. Let the sessions move along, or change it first.`;
    return refuse("sessions_outside", message, { startsAt: [message] });
  }
  const changed = moved.filter((session) => !isSame(session.next, session));
  for (const { id, next } of changed) {
    await tx.session.update({ where: { id, eventId: at.eventId }, data: next });
  }
  return { ok: true, count: changed.length };
}

type Span = { startsAt: Date; endsAt: Date };

/** Around a change of the clocks an end could fall on its start: then the length holds. */
function inOrder(next: Span, before: Span): Span {
  if (next.endsAt > next.startsAt) return next;
  const length = before.endsAt.getTime() - before.startsAt.getTime();
  return { startsAt: next.startsAt, endsAt: new Date(next.startsAt.getTime() + length) };
}

const isSame = (one: Span, other: Span): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
