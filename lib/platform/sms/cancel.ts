import type { Tx } from "../db";
import type { OrganizationId } from "../ids";

/** Calls back the text messages of a mailing that nobody has begun to send, in the caller's transaction. Answers how many. */
export async function cancelTexts(
  tx: Tx,
  { organizationId }: { organizationId: OrganizationId },
  mailingId: string,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE sms_messages SET status = 'cancelled', updated_at = clock_timestamp()
    WHERE mailing_id = ${mailingId}::uuid AND organization_id = ${organizationId}::uuid AND status = 'queued'`;
}
