import { db } from "@/lib/platform/db";

/**
 * A mailing in numbers of recipients. `total` is the sum of `waiting`, `sent`, `failed`, `suppressed` and `cancelled`;
 * what came back counts within `sent`: somebody who clicked was reached, opened and clicked.
 */
type MailingProgress = Record<
  | "total"
  | "waiting"
  | "sent"
  | "delivered"
  | "opened"
  | "clicked"
  | "bounced"
  | "complained"
  | "unsubscribed"
  | "failed"
  | "suppressed"
  | "cancelled",
  number
>;

/** What has become of a mailing's mails, counted row by row. */
export async function mailingProgress(mailingId: string): Promise<MailingProgress> {
  const [progress] = await db.$queryRaw<MailingProgress[]>`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE status IN ('queued', 'sending'))::int AS waiting,
      count(*) FILTER (WHERE status = 'sent')::int AS sent,
      count(delivered_at)::int AS delivered, count(opened_at)::int AS opened, count(clicked_at)::int AS clicked,
      count(bounced_at)::int AS bounced, count(complained_at)::int AS complained,
      count(unsubscribed_at)::int AS unsubscribed,
      count(*) FILTER (WHERE status = 'failed')::int AS failed,
      count(*) FILTER (WHERE status = 'suppressed')::int AS suppressed,
      count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
    FROM mail_messages WHERE mailing_id = ${mailingId}::uuid`;
  if (!progress) throw new Error("A mailing was not counted.");
  return progress;
}
