import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { rememberKnownTimes } from "../notices/mutations";
import { changesBetween } from "../rules/changes";
import { keepWallClock } from "../rules/moving";
import { eventSearchText } from "../rules/search-text";
import type { UpdateEventInput } from "../schema";
import { moveSessions } from "../sessions/mutations/move-sessions";
import { lockEvent, lockSessions } from "./lock-event";
import { whatHappenedSince } from "./what-happened-since";

type UpdateRefusal = "stale" | "capacity_below_accepted" | "sessions_outside";

/**
 * Changes the details. Refuses a form made from an older version, naming what happened since (unless whoever sends it
 * was told and wants theirs to hold), an enforced capacity below those who have accepted, and times that would leave a
 * session far outside. Sessions and the deadline of answers keep their wall-clock times when the zone changes.
 */
export async function updateEvent(scope: EventScope, input: UpdateEventInput): Promise<Result<object, UpdateRefusal>> {
  const { eventId: _id, version, overwrite, moveSessions: moves, coordinates, ...fields } = input;
  return inTransaction(async (tx): Promise<Result<object, UpdateRefusal>> => {
    await lockSessions(tx, scope);
    const event = await lockEvent(tx, scope);
    if (event.version !== version && !overwrite) return refuse("stale", await whatHappenedSince(tx, scope, event));
    if (fields.isCapacityEnforced && fields.capacity !== null && fields.capacity < event.acceptedCount) {
      const { count, counted } = formatsOf(scope.actor);
      const coming = counted(event.acceptedCount, "guest has", "guests have");
      const message = `${coming} accepted, so the capacity cannot go below ${count(event.acceptedCount)}.`;
      return refuse("capacity_below_accepted", message, { capacity: [message] });
    }
    if (isMoved(event, fields) || isElsewhere(event, fields)) await rememberKnownTimes(tx, scope);
    const moved = await moveSessions(tx, scope, event, { ...fields, moves });
    if (!moved.ok) return moved;
    await keepDeadline(tx, scope, event.timeZone, fields.timeZone);
    const next = { ...fields, ...coordinates };
    const changes = changesBetween(shown(event), next);
    await tx.event.update({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      data: { ...next, searchText: eventSearchText(next), version: { increment: 1 } },
    });
    if (changes) {
      await recordAudit(tx, scope, {
        action: "event.updated",
        subject: { kind: "event", id: scope.eventId, name: next.name },
        ...changes,
      });
      await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
      if (isMoved(event, fields)) {
        await raise(tx, scope, {
          name: "events/event.moved",
          data: { eventId: scope.eventId, by: userOf(scope.actor) },
        });
      }
    }
    return done({ message: moved.count > 0 ? `Saved. ${sessionsMoved(moved.count)} moved along.` : "Saved." });
  });
}

type Times = { startsAt: Date; endsAt: Date };

const isMoved = (from: Times, to: Times): boolean =>
  from.startsAt.getTime() !== to.startsAt.getTime() || from.endsAt.getTime() !== to.endsAt.getTime();

type Place = { timeZone: string; venueName: string | null; addressLine: string | null; addressCity: string | null };

const isElsewhere = (from: Place, to: Place): boolean =>
  from.timeZone !== to.timeZone ||
  from.venueName !== to.venueName ||
  from.addressLine !== to.addressLine ||
  from.addressCity !== to.addressCity;

const sessionsMoved = (count: number): string => (count === 1 ? "One session" : `${count} sessions`);

function shown(event: Prisma.EventModel) {
  return {
    ...event,
    latitude: event.latitude?.toNumber() ?? null,
    longitude: event.longitude?.toNumber() ?? null,
  };
}

async function keepDeadline(tx: Tx, scope: EventScope, fromZone: string, toZone: string): Promise<void> {
  if (fromZone === toZone) return;
  const form = await tx.rsvpForm.findUnique({ where: { eventId: scope.eventId }, select: { deadline: true } });
  if (!form?.deadline) return;
  await tx.rsvpForm.update({
    where: { eventId: scope.eventId },
    data: { deadline: keepWallClock(form.deadline, fromZone, toZone) },
  });
}
