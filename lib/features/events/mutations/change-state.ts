import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Refusal, type Success } from "@/lib/platform/result";
import { noteCancellation } from "../notices/mutations";
import { type Transition, type TransitionRefusal, transition } from "../rules";
import { lockEvent } from "./lock-event";

const actions: Record<Transition, string> = {
  confirm: "event.confirmed",
  complete: "event.completed",
  cancel: "event.cancelled",
  archive: "event.archived",
  unarchive: "event.unarchived",
};

const messages: Record<Transition, string> = {
  confirm: "The event is confirmed.",
  complete: "The event is completed.",
  cancel: "The event is cancelled.",
  archive: "The event is archived.",
  unarchive: "The event is back in the list.",
};

export type StateResult = Success<{ message: string }> | Refusal<TransitionRefusal>;

/**
 * Moves the event to another state, where the rules allow it now. `reason` is what guests read of a cancelled event;
 * `tellGuests` mails it to whoever knows of the event, once.
 */
export async function changeState(
  scope: EventScope,
  verb: Transition,
  reason: string | null = null,
  tellGuests = false,
): Promise<StateResult> {
  return inTransaction(async (tx): Promise<StateResult> => {
    const event = await lockEvent(tx, scope);
    const outcome = transition(event, verb, now());
    if (!outcome.ok) return outcome;
    const isShownToGuests = verb === "confirm" || verb === "cancel" || verb === "complete";
    await tx.event.update({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      data: {
        ...outcome.change,
        ...(verb === "cancel" && { cancelReason: reason }),
        ...(isShownToGuests && { version: { increment: 1 } }),
      },
    });
    await recordAudit(tx, scope, {
      action: actions[verb],
      subject: { kind: "event", id: scope.eventId, name: event.name },
      ...(verb === "cancel" && reason && { after: { reason } }),
    });
    const data = { eventId: scope.eventId, by: userOf(scope.actor) };
    if (verb === "confirm") await raise(tx, scope, { name: "events/event.confirmed", data });
    if (verb === "cancel") await raise(tx, scope, { name: "events/event.cancelled", data });
    else await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    if (verb === "cancel" && tellGuests) {
      const noticeId = await noteCancellation(tx, scope);
      await raise(tx, scope, { name: "events/notice.requested", data: { ...data, noticeId } });
    }
    return done({ message: messages[verb] });
  });
}
