import { recordAudit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { hashSecret, newSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { findTokenHolder } from "../data";
import { passwordChangedMail } from "../mails/password-changed";
import { resetPasswordMail } from "../mails/reset-password";
import { passwordProblem } from "../rules/passwords";
import { putPassword } from "./register";
import { actorOf, endSessions } from "./sessions";
import { consumeToken, storeToken } from "./tokens";
import { deadLink } from "./verify-address";

/**
 * Mails a link for a new password to an account; the older link stops working. Answers the same, after the same work,
 * when there is no such account. Counted by address.
 */
export async function requestReset(_visitor: Visitor, { email }: { email: string }): Promise<Result> {
  await enforceLimit("accounts.mail", email);
  const { secret, hash } = newSecret();
  const mail = await resetPasswordMail({ name: "there", secret });
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true } });
    if (user) {
      const tokenId = await storeToken(tx, { id: user.id, email }, "reset_password", hash);
      await queueMail(tx, { ...mail, dedupeKey: `accounts.reset:${tokenId}`, to: { address: email, name: user.name } });
    }
    return done();
  });
}

/**
 * Sets a new password by a mailed link, which is used up, and signs every browser out. It proves the address too.
 * Refuses a weak password (the link stays good) and a link that is used up or too old.
 */
export async function resetPassword(
  _visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<Result<object, "dead_link" | "weak_password">> {
  await enforceLimit("accounts.sign-in-account", hashSecret(token));
  const holder = await findTokenHolder("reset_password", token);
  if (!holder) return deadLink();
  const problem = passwordProblem(password, holder.email);
  if (problem) return refuse("weak_password", "One field needs your attention.", { password: [problem] });
  const secretHash = await hashPassword(password);
  const mail = await passwordChangedMail({ name: holder.name });
  return inTransaction(async (tx) => {
    const user = await consumeToken(tx, "reset_password", token);
    if (!user) return deadLink();
    await putPassword(tx, user.id, secretHash);
    await tx.user.updateMany({ where: { id: user.id, emailVerifiedAt: null }, data: { emailVerifiedAt: now() } });
    await tx.oneTimeToken.deleteMany({ where: { userId: user.id, usedAt: null } });
    // Nor does an address go through that somebody else asked for who knew the old password.
    await tx.addressChange.deleteMany({ where: { userId: user.id, changedAt: null } });
    await endSessions(tx, user.id);
    const to = { address: user.email, name: user.name };
    await queueMail(tx, { ...mail, dedupeKey: `accounts.password-changed:${newId()}`, to });
    await recordAudit(tx, actorOf({ userId: user.id, name: user.name }), {
      action: "accounts.password_reset",
      subject: { kind: "user", id: user.id, name: user.name },
    });
    return done();
  });
}
