import { db } from "../db";
import { notFoundError } from "../errors";
import type { OrganizationId } from "../ids";
import { readLink } from "../links";
import { mintRecipientScope } from "./mint";
import type { RecipientScope } from "./scopes";

/** Who got the announcement that this unsubscribe link stands in. Throws NOT_FOUND for any other text. */
export async function requireRecipient(token: unknown): Promise<RecipientScope> {
  const link = readLink("unsubscribe", token);
  if (!link) throw notFoundError();
  const mail = await db.mailMessage.findFirst({
    where: { id: link.id, stream: "announcement" },
    select: { id: true, organizationId: true, toAddress: true },
  });
  if (!mail?.organizationId) throw notFoundError();
  return mintRecipientScope({
    organizationId: mail.organizationId as OrganizationId,
    mailId: mail.id,
    address: mail.toAddress.toLowerCase(),
    actor: { kind: "system", job: "unsubscribe link" },
  });
}
