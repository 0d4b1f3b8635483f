import { db } from "../db";
import { notFoundError } from "../errors";
import type { OrganizationId } from "../ids";
import { readLink } from "../links";
import { mintRecipientScope } from "./mint";
import type { RecipientScope } from "./scopes";

/** Who got the announcement, as a mail or a text message, that this unsubscribe link stands in. Throws NOT_FOUND for any other text. */
export async function requireRecipient(token: unknown): Promise<RecipientScope> {
  const link = readLink("unsubscribe", token);
  if (!link) throw notFoundError();
  const where = { id: link.id, stream: "announcement" } as const;
  const mail = await db.mailMessage.findFirst({ where, select: { organizationId: true, toAddress: true } });
  const sms = mail ? null : await db.smsMessage.findFirst({ where, select: { organizationId: true, toNumber: true } });
  const organizationId = (mail ?? sms)?.organizationId;
  const address = mail?.toAddress.toLowerCase() ?? sms?.toNumber;
  if (!organizationId || !address) throw notFoundError();
  return mintRecipientScope({
    organizationId: organizationId as OrganizationId,
    messageId: link.id,
    address,
    actor: { kind: "system", job: "unsubscribe link" },
  });
}
