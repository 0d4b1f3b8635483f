import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { closedBecause } from "../rules/closed";
import { dueAt, stateOf } from "../rules/due";
import { occasionOf } from "../rules/occasion";
import type { ReminderItem, Schedule } from "../types";
import { countReach } from "./audience";
import { getReminderEvent } from "./event";

type Sending = { occasion: string; total: number; sent: number; failed: number };

/** An event's reminders in the order in which they go out, and whom each kind would reach now. Five queries. */
export async function getSchedule(scope: EventScope): Promise<Schedule> {
  const event = await getReminderEvent(scope);
  const rows = await db.reminder.findMany({
    where: { eventId: scope.eventId, event: { organizationId: scope.organizationId } },
    orderBy: [{ kind: "asc" }, { daysBefore: "desc" }],
  });
  const sendings = await listSendings(scope);
  const at = now();
  const closed = { answer: closedBecause("answer", event, at), countdown: closedBecause("countdown", event, at) };
  const reminders = rows.map((row): ReminderItem => {
    const { total = 0, sent = 0, failed = 0 } = sendings.get(occasionOf(row.id)) ?? {};
    const { id, kind, daysBefore, minuteOfDay, note } = row;
    return {
      ...{ id, kind, daysBefore, minuteOfDay, note, total, sent, failed },
      state: stateOf(row, event, { now: at, isClosed: closed[kind] !== null, left: total - sent - failed }),
      dueAt: dueAt(row, event)?.toISOString() ?? null,
      sentAt: row.sentAt?.toISOString() ?? null,
    };
  });
  return {
    eventId: scope.eventId,
    timeZone: event.timeZone,
    deadline: event.deadline?.toISOString() ?? null,
    startsAt: event.startsAt.toISOString(),
    isSample: event.isSample,
    closed,
    reminders,
    reach: { answer: await countReach(scope, "answer"), countdown: await countReach(scope, "countdown") },
  };
}

async function listSendings(scope: EventScope): Promise<ReadonlyMap<string, Sending>> {
  const rows = await db.$queryRaw<Sending[]>`
    SELECT d.occasion, count(*)::int AS total, (count(*) FILTER (WHERE m.status = 'sent'))::int AS sent,
      (count(*) FILTER (WHERE m.status::text IN ('failed', 'suppressed', 'cancelled')))::int AS failed
    FROM deliveries d LEFT JOIN mail_messages m ON m.id = d.mail_message_id
    WHERE d.event_id = ${scope.eventId}::uuid AND d.occasion LIKE 'reminder:%'
    GROUP BY d.occasion`;
  return new Map(rows.map((row) => [row.occasion, row]));
}
