import { recordAudit } from "@/lib/platform/audit";
import { hashSecret, newSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId, type UserId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { resetPasswordMail } from "../../mails/reset-password";
import { actorOf, endSessions } from "../../mutations/sessions";
import { storeToken } from "../../mutations/tokens";
import { findUndoOfLink } from "../data";
import { addressTakenBackMail } from "../mails/address-taken-back";
import { giveAddress, unlessTaken } from "./give-address";

const deadUndo = (): Refusal<"dead_link"> =>
  refuse("dead_link", "This link was used already, or is older than two weeks.");

/**
 * Gives an account the address back that it had, for whoever reads that mailbox. Somebody else may know the password, so
 * it is no longer one, every browser is signed out, and every later change and every other link is void; answers the
 * secret of a link to choose a new password, which is mailed too. Refuses a link that is used up or too old, and an
 * address that has an account of its own by now.
 */
export async function takeAddressBack(
  _visitor: Visitor,
  { token }: { token: string },
): Promise<Result<{ resetSecret: string }, "dead_link" | "address_taken">> {
  await enforceLimit("accounts.sign-in-account", hashSecret(token));
  const undo = await findUndoOfLink(token);
  if (!undo) return deadUndo();
  const { secret, hash } = newSecret();
  const [reset, notice] = await Promise.all([
    resetPasswordMail({ name: undo.name, secret }),
    addressTakenBackMail({ name: undo.name }),
  ]);
  const work = inTransaction(async (tx) => {
    const user = await voidChange(tx, token);
    if (!user) return deadUndo();
    const { userId, name, present, former } = user;
    // In this order: whatever is under way by one of these is waited for, and then undone by the next.
    await tx.addressChange.deleteMany({ where: { userId, changedAt: null } });
    await voidLaterChanges(tx, user);
    await tx.oneTimeToken.deleteMany({ where: { userId, usedAt: null } });
    await tx.credential.deleteMany({ where: { userId } });
    await endSessions(tx, userId);
    if (present !== former) await giveAddress(tx, { userId, from: present, to: former });
    const tokenId = await storeToken(tx, { id: userId, email: former }, "reset_password", hash);
    await queueMail(tx, { ...reset, dedupeKey: `accounts.reset:${tokenId}`, to: { address: former, name } });
    await queueMail(tx, { ...notice, dedupeKey: `accounts.address:${newId()}`, to: { address: present, name } });
    await recordAudit(tx, actorOf({ userId, name }), {
      action: "accounts.address_taken_back",
      subject: { kind: "user", id: userId, name },
      before: { email: present },
      after: { email: former },
    });
    return done({ resetSecret: secret });
  });
  return unlessTaken(work);
}

type Voided = { id: string; userId: UserId; name: string; present: string; former: string };

/** Uses the link up, for exactly one of any number of callers. */
async function voidChange(tx: Tx, token: string): Promise<Voided | null> {
  const at = now();
  const rows = await tx.$queryRaw<Voided[]>`
    UPDATE address_changes AS change SET undone_at = ${at}
    FROM users
    WHERE change.undo_hash = ${hashSecret(token)} AND change.undone_at IS NULL AND change.undo_until > ${at}
      AND users.id = change.user_id
    RETURNING change.id::text, users.id::text AS "userId", users.name, users.email AS present,
      change.old_email AS former`;
  return rows[0] ?? null;
}

/** Whoever took the account may have moved it on: their own mailboxes must not take it back again. */
async function voidLaterChanges(tx: Tx, { id, userId }: Voided): Promise<void> {
  const { changedAt } = await tx.addressChange.findUniqueOrThrow({ where: { id }, select: { changedAt: true } });
  await tx.addressChange.updateMany({
    where: { userId, undoneAt: null, changedAt: { gte: changedAt ?? now() } },
    data: { undoneAt: now() },
  });
}
