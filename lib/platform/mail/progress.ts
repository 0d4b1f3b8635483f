import { db } from "../db";
import type { OrganizationId } from "../ids";
import type { MailingProgress, MailState, RecipientState } from "./types";

type Facts = Record<
  "deliveredAt" | "openedAt" | "clickedAt" | "bouncedAt" | "complainedAt" | "unsubscribedAt",
  Date | null
>;

/** The state of a stored mail, from its status and what came back. */
export function stateOfMail(mail: Facts & { status: MailState }): RecipientState {
  if (mail.complainedAt) return "complained";
  if (mail.unsubscribedAt) return "unsubscribed";
  if (mail.bouncedAt) return "bounced";
  if (mail.clickedAt) return "clicked";
  if (mail.openedAt) return "opened";
  if (mail.deliveredAt) return "delivered";
  return mail.status;
}

type Progress = MailingProgress & { mailingId: string };

/** The progress of mailings of an organization, by mailing, in one statement. A mailing without mails counts zero. */
export async function mailingsProgress(
  { organizationId }: { organizationId: OrganizationId },
  mailingIds: readonly string[],
): Promise<ReadonlyMap<string, MailingProgress>> {
  const rows = await db.$queryRaw<Progress[]>`
    SELECT wanted.id::text AS "mailingId", count(m.id)::int AS total,
      count(*) FILTER (WHERE m.status IN ('queued', 'sending'))::int AS waiting,
      count(*) FILTER (WHERE m.status = 'sent')::int AS sent,
      count(m.delivered_at)::int AS delivered, count(m.opened_at)::int AS opened, count(m.clicked_at)::int AS clicked,
      count(m.bounced_at)::int AS bounced, count(m.complained_at)::int AS complained,
      count(m.unsubscribed_at)::int AS unsubscribed,
      count(*) FILTER (WHERE m.status = 'failed')::int AS failed,
      count(*) FILTER (WHERE m.status = 'suppressed')::int AS suppressed,
      count(*) FILTER (WHERE m.status = 'cancelled')::int AS cancelled
    FROM unnest(${mailingIds}::uuid[]) AS wanted (id)
    LEFT JOIN mail_messages m ON m.mailing_id = wanted.id AND m.organization_id = ${organizationId}::uuid
    GROUP BY wanted.id`;
  return new Map(rows.map(({ mailingId, ...progress }) => [mailingId, progress]));
}

/** The same of one mailing. */
export async function mailingProgress(
  scope: { organizationId: OrganizationId },
  mailingId: string,
): Promise<MailingProgress> {
  const progress = (await mailingsProgress(scope, [mailingId])).get(mailingId);
  if (!progress) throw new Error("A mailing was not counted.");
  return progress;
}
