import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { verifyPassword } from "@/lib/platform/auth/passwords";
import { newSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { findPasswordAccount } from "../../data";
import { actorOf } from "../../mutations/sessions";
import { addressInUseMail } from "../mails/address-in-use";
import { confirmAddressMail } from "../mails/confirm-address";
import { confirmLifetimeMs } from "../rules";
import type { ChangeAddressInput } from "../schema";

/**
 * Notes the address that the person wants and mails a link to it; until it is opened nothing changes. An older wish is
 * forgotten, and its link dead. An address that has an account gets a mail that says so instead: to whoever asks the
 * answer and the work are the same. Refuses a wrong password and the address they have. Counted by account and address.
 */
export async function requestAddressChange(
  scope: UserScope,
  { newEmail, currentPassword }: ChangeAddressInput,
): Promise<Result<object, "wrong_password" | "same_address">> {
  await enforceLimit("accounts.sign-in-account", scope.email);
  const account = await findPasswordAccount(scope.email);
  const { matches } = await verifyPassword(account?.secretHash ?? null, currentPassword);
  if (!matches) {
    const message = "The password does not fit.";
    return refuse("wrong_password", message, { currentPassword: ["This is not your present password."] });
  }
  if (newEmail === scope.email) {
    return refuse("same_address", "One field needs your attention.", { newEmail: ["You have this address already."] });
  }
  await askAddress(scope, newEmail, async (tx, hash) => {
    const at = now();
    const expiresAt = new Date(at.getTime() + confirmLifetimeMs);
    await tx.$executeRaw`
      INSERT INTO address_changes (id, user_id, old_email, new_email, confirm_hash, expires_at, created_at)
      VALUES (${newId()}::uuid, ${scope.userId}::uuid, ${scope.email}, ${newEmail}, ${hash}, ${expiresAt}, ${at})
      ON CONFLICT (user_id) WHERE changed_at IS NULL DO UPDATE SET id = EXCLUDED.id, old_email = EXCLUDED.old_email,
        new_email = EXCLUDED.new_email, confirm_hash = EXCLUDED.confirm_hash, expires_at = EXCLUDED.expires_at,
        created_at = EXCLUDED.created_at`;
    await recordAudit(tx, actorOf(scope), {
      action: "accounts.address_change_requested",
      subject: { kind: "user", id: scope.userId, name: scope.name },
      after: { email: newEmail },
    });
    return true;
  });
  return done();
}

/** Mails a new link to the address that waits; the older one stops working. Refuses where none waits any more. */
export async function resendAddressChange(scope: UserScope): Promise<Result<{ newEmail: string }, "not_waiting">> {
  const waiting = await db.addressChange.findFirst({
    where: { userId: scope.userId, changedAt: null, oldEmail: scope.email },
    select: { id: true, newEmail: true },
  });
  if (!waiting) return notWaiting();
  const sent = await askAddress(scope, waiting.newEmail, async (tx, hash) => {
    const { count } = await tx.addressChange.updateMany({
      where: { id: waiting.id, userId: scope.userId, changedAt: null },
      data: { confirmHash: hash, expiresAt: new Date(now().getTime() + confirmLifetimeMs) },
    });
    return count === 1;
  });
  return sent ? done({ newEmail: waiting.newEmail }) : notWaiting();
}

/** Forgets the address that waits; its link is dead. Refuses where none waits any more. */
export async function cancelAddressChange(scope: UserScope): Promise<Result<object, "not_waiting">> {
  return inTransaction(async (tx) => {
    const { count } = await tx.addressChange.deleteMany({ where: { userId: scope.userId, changedAt: null } });
    if (count === 0) return notWaiting();
    await recordAudit(tx, actorOf(scope), {
      action: "accounts.address_change_cancelled",
      subject: { kind: "user", id: scope.userId, name: scope.name },
    });
    return done();
  });
}

const notWaiting = () =>
  refuse("not_waiting", "No change waits any more: it was confirmed or cancelled. Load the page again to see.");

/** Mails the address a link, or its owner that it is in use, whichever is true; nothing where `put` finds none waiting. */
async function askAddress(
  scope: UserScope,
  address: string,
  put: (tx: Tx, hash: string) => Promise<boolean>,
): Promise<boolean> {
  await enforceLimit("accounts.address", scope.userId);
  await enforceLimit("accounts.mail", address);
  const { secret, hash } = newSecret();
  const question = await confirmAddressMail({ name: scope.name, secret });
  const notice = await addressInUseMail();
  return inTransaction(async (tx) => {
    if (!(await put(tx, hash))) return false;
    const where = { email: address, emailVerifiedAt: { not: null } };
    const owner = await tx.user.findUnique({ where, select: { id: true } });
    const mail = owner ? notice : question;
    await queueMail(tx, { ...mail, dedupeKey: `accounts.address:${newId()}`, to: { address } });
    return true;
  });
}
