import { getPresentTimes } from "@/lib/features/events/notices/data";
import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { insertDeliveries } from "../../invitations/mutations/insert-deliveries";
import { getReminderEvent } from "../../reminders/data/event";
import { closedBecause } from "../../reminders/rules/closed";
import { listKnowing } from "../data/audience";
import { getWaitingNotice } from "../data/notice";
import { changesOf } from "../rules/changes";
import { occasionOf } from "../rules/occasion";

type TellRefusal = "settled" | "unchanged" | "closed" | "nobody";
type Choice = { noticeId: string };

/**
 * Tells everybody who knows of the event what has changed: each household one mail, made by a job. Refuses when somebody
 * has settled it meanwhile, when it was changed back, and for an event that is over, cancelled or a sample.
 */
export async function tellOfChange(
  scope: EventScope,
  { noticeId }: Choice,
): Promise<Result<{ households: number }, TellRefusal>> {
  return inTransaction(async (tx): Promise<Result<{ households: number }, TellRefusal>> => {
    const notice = await lockWaiting(tx, scope, noticeId);
    if (!notice) return refuse("settled", "A colleague has settled this meanwhile. Reload the page.");
    const event = await getReminderEvent(scope, tx);
    const closed = closedBecause("countdown", event, now());
    if (closed) return refuse("closed", closed);
    const present = await getPresentTimes(scope, tx);
    if (changesOf(notice.known, present, "en").length === 0) {
      return refuse("unchanged", "Everything is as the guests know it: there is nothing to tell.");
    }
    const householdIds = await listKnowing(scope, notice.createdAt, tx);
    if (householdIds.length === 0) return refuse("nobody", "None of these households has an e-mail address.");
    await settle(tx, scope, noticeId, true);
    await insertDeliveries(tx, scope, occasionOf(noticeId), householdIds);
    await recordAudit(tx, scope, {
      action: "rsvp.change-told",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      after: { households: householdIds.length },
    });
    const { eventId } = scope;
    await raise(tx, scope, { name: "events/notice.requested", data: { eventId, noticeId, by: userOf(scope.actor) } });
    const count = householdIds.length;
    const mails = count === 1 ? "One mail is" : `${formatsOf(scope.actor).count(count)} mails are`;
    const message = `${mails} on ${count === 1 ? "its" : "their"} way.`;
    return done({ households: count, message });
  });
}

/** The planner tells the guests in another way, or not at all. */
export async function dismissChange(scope: EventScope, { noticeId }: Choice): Promise<Result<object, "settled">> {
  return inTransaction(async (tx): Promise<Result<object, "settled">> => {
    const notice = await lockWaiting(tx, scope, noticeId);
    if (!notice) return refuse("settled", "A colleague has settled this meanwhile. Reload the page.");
    await settle(tx, scope, noticeId, false);
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: "The guests get no mail about it." });
  });
}

/** The waiting notice, locked; null when it is not this one or another event's. */
async function lockWaiting(tx: Tx, scope: EventScope, noticeId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM event_notices WHERE id = ${noticeId}::uuid AND event_id = ${scope.eventId}::uuid FOR UPDATE`;
  const notice = await getWaitingNotice(scope, tx);
  return notice?.id === noticeId ? notice : null;
}

async function settle(tx: Tx, scope: EventScope, noticeId: string, isTold: boolean): Promise<void> {
  await tx.eventNotice.update({
    where: { id: noticeId, eventId: scope.eventId },
    data: { settledAt: now(), isTold },
  });
}
