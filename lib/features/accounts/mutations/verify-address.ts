import { recordAudit } from "@/lib/platform/audit";
import { verifyPassword } from "@/lib/platform/auth/passwords";
import { hashSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { findPasswordAccount, findTokenHolder } from "../data";
import { actorOf, openSession } from "./sessions";
import type { SignedIn } from "./sign-in";
import { consumeToken } from "./tokens";

/** What everybody is told whose link is used up, too old, or was never ours. */
export const deadLink = (): Refusal<"dead_link"> =>
  refuse("dead_link", "This link was used already or has expired. Ask for a new one below.");

/**
 * Confirms an address and signs in. The password is asked for, so that nobody confirms an account that somebody else
 * made with their address. Refuses a wrong password (the link stays good) and a link that is used up or too old.
 */
export async function verifyAddress(
  visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<Result<SignedIn, "dead_link" | "wrong_password">> {
  await enforceLimit("accounts.sign-in-account", hashSecret(token));
  const holder = await findTokenHolder("verify_email", token);
  const account = holder && (await findPasswordAccount(holder.email));
  if (!account) return deadLink();
  const { matches } = await verifyPassword(account.secretHash, password);
  if (!matches) {
    const message = "This is not the password that was chosen when this address was registered.";
    return refuse("wrong_password", "The password does not fit.", { password: [message] });
  }
  return inTransaction(async (tx) => {
    const user = await consumeToken(tx, "verify_email", token);
    if (!user) return deadLink();
    await tx.user.update({ where: { id: user.id }, data: { emailVerifiedAt: now() } });
    const sessionId = await openSession(tx, visitor, user.id);
    await recordAudit(tx, actorOf({ userId: user.id, name: user.name }), {
      action: "accounts.address_verified",
      subject: { kind: "user", id: user.id, name: user.name },
    });
    return done({ userId: user.id, sessionId });
  });
}
