import { recordAudit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { newSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId, type UserId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result } from "@/lib/platform/result";
import { accountExistsMail } from "../mails/account-exists";
import { verifyAddressMail } from "../mails/verify-address";
import { likelyFormat } from "../rules/locales";
import type { RegisterInput } from "../schema";
import { actorOf } from "./sessions";
import { storeToken } from "./tokens";

/**
 * Makes an account that waits for its address to be confirmed, and mails the link. Registering an unconfirmed address
 * again replaces what was entered before. An address that has an account gets a mail that says so instead: to whoever
 * registers the answer and the work are the same.
 */
export async function register(visitor: Visitor, { name, email, password }: RegisterInput): Promise<Result> {
  await enforceLimit("accounts.mail", email);
  const { secret, hash } = newSecret();
  const secretHash = await hashPassword(password);
  const verification = await verifyAddressMail({ name, secret });
  const notice = await accountExistsMail();
  return inTransaction(async (tx) => {
    const userId = await putUnverifiedUser(tx, visitor, { name, email });
    if (!userId) {
      await queueMail(tx, { ...notice, dedupeKey: `accounts.exists:${newId()}`, to: { address: email } });
      return done();
    }
    await putPassword(tx, userId, secretHash);
    const tokenId = await storeToken(tx, { id: userId, email }, "verify_email", hash);
    await queueMail(tx, { ...verification, dedupeKey: `accounts.verify:${tokenId}`, to: { address: email, name } });
    await recordAudit(tx, actorOf({ userId, name }), {
      action: "accounts.registered",
      subject: { kind: "user", id: userId, name },
    });
    return done();
  });
}

/**
 * Makes or replaces a user whose address is not confirmed, in one statement; null when a confirmed one has the address.
 * Dates are written as their browser would, until they choose. Two at once make one.
 */
async function putUnverifiedUser(
  tx: Tx,
  visitor: Visitor,
  person: { name: string; email: string },
): Promise<UserId | null> {
  const at = now();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO users (id, email, name, locale, created_at, updated_at)
    VALUES (${newId()}::uuid, ${person.email}, ${person.name}, ${likelyFormat(visitor.languages)}, ${at}, ${at})
    ON CONFLICT (email) DO UPDATE SET name = EXCLUDED.name, locale = EXCLUDED.locale, updated_at = EXCLUDED.updated_at
      WHERE users.email_verified_at IS NULL
    RETURNING id::text`;
  return rows[0] ? (rows[0].id as UserId) : null;
}

/** Sets a user's password, the first or a new one. */
export async function putPassword(tx: Tx, userId: string, secretHash: string): Promise<void> {
  await tx.credential.upsert({
    where: { userId_kind: { userId, kind: "password" } },
    create: { id: newId(), userId, kind: "password", secretHash },
    update: { secretHash },
  });
}

/**
 * Makes an account whose address is proved already, by a link that was mailed to it; whatever an unconfirmed
 * registration of that address had entered is replaced. Null when a confirmed account has the address.
 */
export async function putVerifiedUser(
  tx: Tx,
  visitor: Visitor,
  person: { name: string; email: string; secretHash: string },
): Promise<UserId | null> {
  const userId = await putUnverifiedUser(tx, visitor, person);
  if (!userId) return null;
  await putPassword(tx, userId, person.secretHash);
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: now() } });
  await tx.oneTimeToken.deleteMany({ where: { userId, usedAt: null } });
  await recordAudit(tx, actorOf({ userId, name: person.name }), {
    action: "accounts.registered",
    subject: { kind: "user", id: userId, name: person.name },
  });
  return userId;
}
