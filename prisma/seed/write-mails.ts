import { listWaitingDeliveries } from "@/lib/features/rsvp/invitations/data/recipients";
import { getMailSource } from "@/lib/features/rsvp/invitations/data/source";
import { guestMailDraft } from "@/lib/features/rsvp/invitations/mails/draft";
import { invitationMail } from "@/lib/features/rsvp/invitations/mails/invitation";
import { dropDeliveries, keepMails } from "@/lib/features/rsvp/invitations/mutations/keep-mails";
import { householdUrl } from "@/lib/features/rsvp/invitations/rules";
import { findJobEvent } from "@/lib/platform/access/job-gates";
import { db } from "@/lib/platform/db";

/** The mailing of a demo event: it has but one. */
export const demoMailing = (eventId: string): string => `invitation:${eventId}`;

const atOnce = 100;

/** The mails of an event's invitations, as they were delivered weeks ago. Who has no address was not invited by mail. */
export async function writeMails(eventId: string, invitedAt: Date): Promise<void> {
  const scope = await findJobEvent("demo/invitations", eventId);
  if (!scope) return;
  const event = await getMailSource(scope);
  const occasion = demoMailing(eventId);
  for (;;) {
    const { next } = await listWaitingDeliveries(scope, occasion, atOnce);
    if (next.length === 0) break;
    await dropDeliveries(
      scope,
      next.filter(({ email }) => !email).map(({ deliveryId }) => deliveryId),
    );
    const mails = next
      .filter(({ email }) => email)
      .map(async (delivery) => {
        const mail = await invitationMail(event, delivery, householdUrl(delivery));
        const dedupeKey = `rsvp.${occasion}:${delivery.id}`;
        return { deliveryId: delivery.deliveryId, draft: guestMailDraft(scope, event, delivery, { mail, dedupeKey }) };
      });
    await keepMails(scope, occasion, await Promise.all(mails));
  }
  await db.$executeRaw`
    UPDATE mail_messages SET status = 'sent', attempts = 1, transport = 'mailbox', sent_at = ${invitedAt},
      created_at = ${invitedAt}, lease_until = NULL
    WHERE event_id = ${eventId}::uuid AND dedupe_key LIKE ${`rsvp.${occasion}:%`}`;
}
