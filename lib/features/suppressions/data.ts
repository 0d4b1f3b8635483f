import type { RecipientScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";

type Recipient = { organization: string; isUnsubscribed: boolean; locale: string };

/** Who wrote, whether the recipient has had enough, and the language of the event (or of the organization). */
export async function getRecipient({ organizationId, messageId, address }: RecipientScope): Promise<Recipient | null> {
  const rows = await db.$queryRaw<Recipient[]>`
    SELECT o.name AS organization, coalesce(e.locale, o.locale) AS locale,
      EXISTS (SELECT FROM suppressions s WHERE s.organization_id = o.id AND s.address = ${address}
        AND s.reason IN ('unsubscribed', 'by_hand')) AS "isUnsubscribed"
    FROM organizations o JOIN (
      SELECT organization_id, event_id FROM mail_messages WHERE id = ${messageId}::uuid
      UNION ALL SELECT organization_id, event_id FROM sms_messages WHERE id = ${messageId}::uuid
    ) m ON m.organization_id = o.id
    LEFT JOIN events e ON e.id = m.event_id AND e.organization_id = o.id
    WHERE o.id = ${organizationId}::uuid`;
  return rows[0] ?? null;
}
