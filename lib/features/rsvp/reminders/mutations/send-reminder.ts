import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { insertDeliveries } from "../../invitations/mutations/insert-deliveries";
import { listReach } from "../data/audience";
import { getReminderEvent } from "../data/event";
import { closedBecause } from "../rules/closed";
import { isDue } from "../rules/due";
import { occasionOf } from "../rules/occasion";

type SendRefusal = "closed" | "sent_already" | "nobody" | "not_due";
type Sent = Result<{ households: number }, SendRefusal>;

/** A planner sends a reminder now, before or after its time. Refuses when nobody is left to be reminded. */
export async function sendReminderNow(scope: EventScope, { reminderId }: { reminderId: string }): Promise<Sent> {
  return send(scope, reminderId, "planner");
}

/**
 * Its time has come. Everything is looked at again: a deadline that was just moved, an event that was just cancelled, a
 * reminder that was just skipped send nothing. Nobody left to remind is an end as well: it counts as sent to none.
 */
export async function sendDueReminder(scope: EventScope, reminderId: string): Promise<Sent> {
  return send(scope, reminderId, "clock");
}

/** The reminder's row is locked first: two at once send once, and who moves the deadline waits or is waited for. */
async function send(scope: EventScope, reminderId: string, by: "planner" | "clock"): Promise<Sent> {
  return inTransaction(async (tx): Promise<Sent> => {
    const reminder = await lockReminder(tx, scope, reminderId);
    if (reminder.sentAt) return refuse("sent_already", "This reminder has been sent already.");
    const event = await getReminderEvent(scope, tx);
    const at = now();
    const closed = closedBecause(reminder.kind, event, at);
    if (closed) return refuse("closed", closed);
    if (by === "clock" && !isDue(reminder, event, at)) return refuse("not_due", "Its time has not come.");
    const householdIds = await listReach(scope, reminder.kind, tx);
    if (by === "planner" && householdIds.length === 0) return refuse("nobody", nobody[reminder.kind]);
    await tx.reminder.update({
      where: { id: reminderId, eventId: scope.eventId },
      data: { sentAt: at, skippedAt: null },
    });
    await insertDeliveries(tx, scope, occasionOf(reminderId), householdIds);
    await recordAudit(tx, scope, {
      action: reminder.kind === "answer" ? "rsvp.reminder-sent" : "rsvp.countdown-sent",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      after: { reminderId, daysBefore: reminder.daysBefore, households: householdIds.length },
    });
    const { eventId } = scope;
    await raise(tx, scope, { name: "rsvp/reminder.started", data: { eventId, reminderId, by: userOf(scope.actor) } });
    const count = householdIds.length;
    const mails = count === 1 ? "One mail is" : `${formatsOf(scope.actor).count(count)} mails are`;
    const message = `${mails} on ${count === 1 ? "its" : "their"} way.`;
    return done({ households: count, message });
  });
}

const nobody = {
  answer: "Everybody who was invited by mail has answered: there is nobody to remind.",
  countdown: "Nobody with an e-mail address has accepted yet.",
};

/** The reminder as it is now, locked until the transaction ends. Throws NOT_FOUND for another event's. */
export async function lockReminder(tx: Tx, scope: EventScope, reminderId: string): Promise<Prisma.ReminderModel> {
  await tx.$executeRaw`
    SELECT 1 FROM reminders WHERE id = ${reminderId}::uuid AND event_id = ${scope.eventId}::uuid FOR UPDATE`;
  const reminder = await tx.reminder.findFirst({
    where: { id: reminderId, eventId: scope.eventId, event: { organizationId: scope.organizationId } },
  });
  if (!reminder) throw notFoundError();
  return reminder;
}
