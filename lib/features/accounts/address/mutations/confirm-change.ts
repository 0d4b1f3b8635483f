import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { verifyPassword } from "@/lib/platform/auth/passwords";
import { hashSecret, newSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { UserId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { findPasswordAccount } from "../../data";
import { actorOf, endSessions, openSession } from "../../mutations/sessions";
import { findChangeOfLink } from "../data";
import { addressChangedMail } from "../mails/address-changed";
import { undoLifetimeMs } from "../rules";
import type { ConfirmAddressInput } from "../schema";
import { giveAddress, unlessTaken } from "./give-address";

type Changed = {
  userId: UserId;
  /** Of the browser that confirmed, where it had to be signed in. */
  sessionId: string | null;
};

const deadChange = (): Refusal<"dead_link"> =>
  refuse("dead_link", "This link was used already, has expired, or the change was cancelled.");

/**
 * Moves an account to the address that the link was mailed to, signs every other browser out and tells the old address,
 * with a way back. Who is not signed in to that very account gives its password and is signed in: otherwise a stranger's
 * wish and somebody's own careless click would put their address on the stranger's account. Refuses a wrong password
 * (the link stays good), a link that is used up or too old, and an address that somebody else has by now.
 */
export async function confirmAddressChange(
  visitor: Visitor,
  scope: UserScope | null,
  { token, password }: ConfirmAddressInput,
): Promise<Result<Changed, "dead_link" | "wrong_password" | "address_taken">> {
  await enforceLimit("accounts.sign-in-account", hashSecret(token));
  const change = await findChangeOfLink(token);
  if (!change) return deadChange();
  const keptSession = scope?.userId === change.userId ? scope.sessionId : null;
  if (!keptSession) {
    const account = await findPasswordAccount(change.oldEmail);
    const { matches } = await verifyPassword(account?.secretHash ?? null, password ?? "");
    if (!matches) {
      const message = "This is not the password of the account that wants to use this address.";
      return refuse("wrong_password", "The password does not fit.", { password: [message] });
    }
  }
  const { secret, hash } = newSecret();
  const notice = await addressChangedMail({ name: change.name, secret });
  const work = inTransaction(async (tx) => {
    const used = await useChange(tx, token, hash);
    if (!used) return deadChange();
    const { userId, name, oldEmail, newEmail } = used;
    await giveAddress(tx, { userId, from: oldEmail, to: newEmail });
    await tx.oneTimeToken.deleteMany({ where: { userId, usedAt: null } });
    await endSessions(tx, userId, keptSession ?? undefined);
    const sessionId = keptSession ? null : await openSession(tx, visitor, userId);
    await queueMail(tx, { ...notice, dedupeKey: `accounts.address:${used.id}`, to: { address: oldEmail, name } });
    await recordAudit(tx, actorOf({ userId, name }), {
      action: "accounts.address_changed",
      subject: { kind: "user", id: userId, name },
      before: { email: oldEmail },
      after: { email: newEmail },
    });
    return done({ userId, sessionId });
  });
  return unlessTaken(work);
}

type UsedChange = { id: string; userId: UserId; name: string; oldEmail: string; newEmail: string };

/** Uses a link up, for exactly one of any number of callers; null for the others, and when it has expired. */
async function useChange(tx: Tx, token: string, undoHash: string): Promise<UsedChange | null> {
  const at = now();
  const undoUntil = new Date(at.getTime() + undoLifetimeMs);
  const rows = await tx.$queryRaw<UsedChange[]>`
    UPDATE address_changes AS change SET changed_at = ${at}, undo_hash = ${undoHash}, undo_until = ${undoUntil}
    FROM users
    WHERE change.confirm_hash = ${hashSecret(token)} AND change.changed_at IS NULL AND change.expires_at > ${at}
      AND users.id = change.user_id AND users.email = change.old_email
    RETURNING change.id::text, users.id::text AS "userId", users.name, change.old_email AS "oldEmail",
      change.new_email AS "newEmail"`;
  return rows[0] ?? null;
}
