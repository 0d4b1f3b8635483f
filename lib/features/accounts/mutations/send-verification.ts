import { newSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { inTransaction } from "@/lib/platform/db/transaction";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result } from "@/lib/platform/result";
import { verifyAddressMail } from "../mails/verify-address";
import { storeToken } from "./tokens";

/**
 * Mails a new confirmation link to an account whose address is unconfirmed; the older one stops working. Answers the
 * same when there is no such account. Counted by address.
 */
export async function sendVerification(_visitor: Visitor, { email }: { email: string }): Promise<Result> {
  await enforceLimit("accounts.mail", email);
  const { secret, hash } = newSecret();
  // The name was typed by whoever registered; the link's page shows it, the mail need not.
  const mail = await verifyAddressMail({ name: "there", secret });
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email, emailVerifiedAt: null },
      select: { id: true, name: true },
    });
    if (user) {
      const tokenId = await storeToken(tx, { id: user.id, email }, "verify_email", hash);
      await queueMail(tx, {
        ...mail,
        dedupeKey: `accounts.verify:${tokenId}`,
        to: { address: email, name: user.name },
      });
    }
    return done();
  });
}
