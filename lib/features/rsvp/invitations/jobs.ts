import { findJobEvent } from "@/lib/platform/access/job-gates";
import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { isMailAddress } from "@/lib/platform/mail/address";
import { getRsvpState } from "../answers/data/state";
import { findConfirmable } from "../answers/data/submissions";
import { answerWindow } from "../answers/rules/window";
import { getRecipient, listWaitingDeliveries, type WaitingDelivery } from "./data/recipients";
import { getMailSource, type MailSource } from "./data/source";
import { confirmationMail } from "./mails/confirmation";
import { guestMailDraft } from "./mails/draft";
import { invitationMail } from "./mails/invitation";
import { dropDeliveries, keepMail, keepMails } from "./mutations/keep-mails";
import { householdUrl } from "./rules";

/** Mails made in one step: few enough to be done in seconds. */
export const mailsPerStep = 50;

/**
 * Makes the next mails of a mailing; answers how many are still to be made. May run twice: a delivery has one mail.
 * Households that were removed or lost their address meanwhile get none, and nobody does once answers are closed. A
 * sample mails nobody.
 */
export async function prepareInvitations(request: {
  eventId: string;
  occasion: string;
}): Promise<{ made: number; left: number }> {
  const scope = await findJobEvent("rsvp/invitations", request.eventId);
  if (!scope) return { made: 0, left: 0 };
  const { next, waiting } = await listWaitingDeliveries(scope, request.occasion, mailsPerStep);
  if (next.length === 0) return { made: 0, left: 0 };
  const event = await getMailSource(scope);
  const isOpen = !event.isSample && answerWindow({ event, form: event }, now()).open;
  const reachable = next.filter((each) => isOpen && !each.isRemoved && each.email && isMailAddress(each.email));
  await dropDeliveries(
    scope,
    next.filter((each) => !reachable.includes(each)).map(({ deliveryId }) => deliveryId),
  );
  await keepMails(
    scope,
    request.occasion,
    await Promise.all(reachable.map((delivery) => toMail(scope, event, delivery, request.occasion))),
  );
  return { made: reachable.length, left: waiting - next.length };
}

async function toMail(scope: EventScope, event: MailSource, delivery: WaitingDelivery, occasion: string) {
  const mail = await invitationMail(event, delivery, householdUrl(delivery));
  const draft = guestMailDraft(scope, event, delivery, { mail, dedupeKey: `rsvp.${occasion}:${delivery.id}` });
  return { deliveryId: delivery.deliveryId, draft };
}

/**
 * Mails a household what it has just answered. A planner's entry is not confirmed, nor is an answer that a newer one has
 * overtaken: that one's mail tells all.
 */
export async function confirmAnswer(given: {
  eventId: string;
  householdId: string;
  submissionId: string;
}): Promise<{ outcome: "queued" | "not_needed" }> {
  const scope = await findJobEvent("rsvp/confirmation", given.eventId);
  if (!scope || !(await findConfirmable(scope, given))) return { outcome: "not_needed" };
  const recipient = await getRecipient(scope, given.householdId);
  if (!recipient?.email || !isMailAddress(recipient.email)) return { outcome: "not_needed" };
  const { organizationId, eventId } = scope;
  const state = await getRsvpState({ organizationId, eventId, householdId: given.householdId });
  if (!state) return { outcome: "not_needed" };
  const event = await getMailSource(scope);
  if (event.isSample) return { outcome: "not_needed" };
  const mail = await confirmationMail(event, recipient, state, householdUrl(recipient));
  await keepMail(
    guestMailDraft(scope, event, recipient, { mail, dedupeKey: `rsvp.confirmation:${given.submissionId}` }),
  );
  return { outcome: "queued" };
}
