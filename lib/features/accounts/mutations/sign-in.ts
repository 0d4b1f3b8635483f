import { recordAudit } from "@/lib/platform/audit";
import { hashPassword, verifyPassword } from "@/lib/platform/auth/passwords";
import type { Visitor } from "@/lib/platform/auth/visitor";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { UserId } from "@/lib/platform/ids";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { findPasswordAccount } from "../data";
import type { SignInInput } from "../schema";
import { sendVerification } from "./send-verification";
import { actorOf, openSession } from "./sessions";

export type SignedIn = { userId: UserId; sessionId: string };

const wrong = (): Refusal<"wrong_credentials"> =>
  refuse("wrong_credentials", "This e-mail address and password do not belong together. Please check both.");

/**
 * Signs in by address and password. An unknown address and a wrong password cost the same and answer the same; an
 * address that was never confirmed is told so (and mailed anew) only to who knows the password. Counted by account.
 */
export async function signIn(
  visitor: Visitor,
  { email, password }: Pick<SignInInput, "email" | "password">,
): Promise<Result<SignedIn, "wrong_credentials" | "unverified">> {
  await enforceLimit("accounts.sign-in-account", email);
  const account = await findPasswordAccount(email);
  const { matches, isOutdated } = await verifyPassword(account?.secretHash ?? null, password);
  if (!account || !matches) return wrong();
  if (!account.emailVerifiedAt) {
    await sendVerification(visitor, { email });
    return refuse("unverified", `Please confirm your address first: we have just sent the link to ${email} again.`);
  }
  const userId = account.id as UserId;
  const freshHash = isOutdated ? await hashPassword(password) : null;
  return inTransaction(async (tx) => {
    if (!(await holdCredential(tx, userId, account.secretHash))) return wrong();
    if (freshHash) {
      await tx.credential.update({
        where: { userId_kind: { userId, kind: "password" } },
        data: { secretHash: freshHash },
      });
    }
    const sessionId = await openSession(tx, visitor, userId);
    await recordAudit(tx, actorOf({ userId, name: account.name }), {
      action: "accounts.signed_in",
      subject: { kind: "user", id: userId, name: account.name },
    });
    return done({ userId, sessionId });
  });
}

/**
 * Keeps a password from being changed until this transaction ends; false when it was changed since it was checked.
 * Without it a sign-in that is under way would outlive the reset that was meant to end it.
 */
async function holdCredential(tx: Tx, userId: UserId, secretHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM credentials
    WHERE user_id = ${userId}::uuid AND kind = 'password' AND secret_hash = ${secretHash} FOR UPDATE`;
  return rows.length === 1;
}
