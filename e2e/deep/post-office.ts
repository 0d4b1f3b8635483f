import { db } from "@/lib/platform/db";
import type { MailServer } from "@/lib/testing/mail-server";

/**
 * Mails that arrived otherwise than they may, as sentences: none is missing, and one that arrived more than once was in
 * hand as often, since a sender died between the server's acceptance and the record of it.
 */
export async function wronglyPosted({ received }: MailServer): Promise<string[]> {
  const arrivals = new Map<string, number>();
  for (const { mail } of received) arrivals.set(mail.messageId ?? "", (arrivals.get(mail.messageId ?? "") ?? 0) + 1);
  const rows = await db.mailMessage.findMany({ select: { messageId: true, attempts: true, template: true } });
  const wrong = rows.flatMap(({ messageId, attempts, template }) => {
    const times = arrivals.get(messageId) ?? 0;
    arrivals.delete(messageId);
    return times >= 1 && times <= attempts ? [] : [`${template} arrived ${times} times in ${attempts} attempts`];
  });
  return [...wrong, ...[...arrivals.keys()].map((messageId) => `${messageId} is no mail of ours`)];
}

/** How many mails arrived that had arrived before. */
export const postedAgain = ({ received }: MailServer): number =>
  received.length - new Set(received.map(({ mail }) => mail.messageId)).size;
