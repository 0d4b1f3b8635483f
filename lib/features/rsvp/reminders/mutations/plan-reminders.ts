import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { getReminderEvent } from "../data/event";
import { usualDays, usualMinute } from "../rules/due";
import type { AddReminderInput, ChangeReminderInput } from "../schema";
import type { ReminderKind } from "../types";
import { lockReminder } from "./send-reminder";

const atMost = 12;

/** Adds a reminder to the schedule. Refuses a second one for the same day, and more than twelve of a kind. */
export async function addReminder(
  scope: EventScope,
  { kind, daysBefore, time, note }: AddReminderInput,
): Promise<Result<object, "same_day" | "too_many">> {
  return inTransaction(async (tx): Promise<Result<object, "same_day" | "too_many">> => {
    const already = await listDays(tx, scope, kind);
    if (already.includes(daysBefore)) return sameDay();
    if (already.length >= atMost) return refuse("too_many", `A schedule has at most ${atMost} reminders.`);
    await insert(tx, scope, [{ kind, daysBefore, minuteOfDay: time, note: note ?? null }]);
    return tell(tx, scope, "rsvp.reminder-planned", { kind, daysBefore }, "The reminder is planned.");
  });
}

/** Plans the usual reminders of a kind; days that have one already are passed over. */
export async function planUsualReminders(scope: EventScope, { kind }: { kind: ReminderKind }): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const already = await listDays(tx, scope, kind);
    const days = usualDays[kind].filter((day) => !already.includes(day));
    await insert(
      tx,
      scope,
      days.map((daysBefore) => ({ kind, daysBefore, minuteOfDay: usualMinute, note: null })),
    );
    return tell(tx, scope, "rsvp.reminder-planned", { kind, days: days.join(", ") }, "The reminders are planned.");
  });
}

/** Changes a reminder that has not been sent. One that was missed or skipped is planned anew. */
export async function changeReminder(
  scope: EventScope,
  { reminderId, daysBefore, time, note }: ChangeReminderInput,
): Promise<Result<object, "same_day" | "sent_already">> {
  return inTransaction(async (tx): Promise<Result<object, "same_day" | "sent_already">> => {
    await lockSchedule(tx, scope);
    const reminder = await lockReminder(tx, scope, reminderId);
    if (reminder.sentAt) return sentAlready();
    const others = (await listDays(tx, scope, reminder.kind)).filter((day) => day !== reminder.daysBefore);
    if (others.includes(daysBefore)) return sameDay();
    await tx.reminder.update({
      where: { id: reminderId, eventId: scope.eventId },
      data: { daysBefore, minuteOfDay: time, note: note ?? null, armedAt: now(), skippedAt: null },
    });
    return tell(tx, scope, "rsvp.reminder-changed", { kind: reminder.kind, daysBefore }, "Saved.");
  });
}

/** Leaves a reminder out, or takes it up again; it then goes out at its time unless that has passed. */
export async function skipReminder(
  scope: EventScope,
  { reminderId, isSkipped }: { reminderId: string; isSkipped: boolean },
): Promise<Result<object, "sent_already">> {
  return inTransaction(async (tx): Promise<Result<object, "sent_already">> => {
    const reminder = await lockReminder(tx, scope, reminderId);
    if (reminder.sentAt) return sentAlready();
    await tx.reminder.update({
      where: { id: reminderId, eventId: scope.eventId },
      data: isSkipped ? { skippedAt: now() } : { skippedAt: null, armedAt: now() },
    });
    const { kind, daysBefore } = reminder;
    const message = isSkipped ? "This reminder will not be sent." : "The reminder is planned again.";
    return tell(
      tx,
      scope,
      isSkipped ? "rsvp.reminder-skipped" : "rsvp.reminder-planned",
      { kind, daysBefore },
      message,
    );
  });
}

/** Takes a reminder off the schedule. One that was sent stays, to tell of it. */
export async function removeReminder(
  scope: EventScope,
  { reminderId }: { reminderId: string },
): Promise<Result<object, "sent_already">> {
  return inTransaction(async (tx): Promise<Result<object, "sent_already">> => {
    const { kind, daysBefore, sentAt } = await lockReminder(tx, scope, reminderId);
    if (sentAt) return sentAlready();
    await tx.reminder.delete({ where: { id: reminderId, eventId: scope.eventId } });
    return tell(tx, scope, "rsvp.reminder-removed", { kind, daysBefore }, "The reminder is off the schedule.");
  });
}

/**
 * After the deadline has moved: a reminder whose time that puts into the past is missed instead of going out at once,
 * unasked. In the transaction that moves it.
 */
export async function rearmReminders(tx: Tx, scope: EventScope, kind: ReminderKind): Promise<void> {
  await tx.reminder.updateMany({ where: { eventId: scope.eventId, kind, sentAt: null }, data: { armedAt: now() } });
}

const sentAlready = (): Refusal<"sent_already"> => refuse("sent_already", "This reminder has been sent already.");
const sameDay = (): Refusal<"same_day"> => {
  const message = "There is a reminder for this day already.";
  return refuse("same_day", message, { daysBefore: [message] });
};

/** Changes of one event's schedule come one after the other. */
async function lockSchedule(tx: Tx, scope: EventScope): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM events
    WHERE id = ${scope.eventId}::uuid AND organization_id = ${scope.organizationId}::uuid FOR NO KEY UPDATE`;
}

async function listDays(tx: Tx, scope: EventScope, kind: ReminderKind): Promise<number[]> {
  await lockSchedule(tx, scope);
  const rows = await tx.reminder.findMany({ where: { eventId: scope.eventId, kind }, select: { daysBefore: true } });
  return rows.map(({ daysBefore }) => daysBefore);
}

type New = { kind: ReminderKind; daysBefore: number; minuteOfDay: number; note: string | null };

async function insert(tx: Tx, { eventId }: EventScope, reminders: readonly New[]): Promise<void> {
  const at = now();
  await tx.reminder.createMany({
    data: reminders.map((reminder) => ({ ...reminder, id: newId(), eventId, armedAt: at, createdAt: at })),
  });
}

async function tell(
  tx: Tx,
  scope: EventScope,
  action: string,
  after: Record<string, string | number>,
  message: string,
): Promise<Result & { ok: true }> {
  const { name } = await getReminderEvent(scope, tx);
  await recordAudit(tx, scope, { action, subject: { kind: "event", id: scope.eventId, name }, after });
  await raise(tx, scope, { name: "rsvp/schedule.changed", data: { eventId: scope.eventId } });
  return done({ message });
}
