import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { hashPassword, verifyPassword } from "@/lib/platform/auth/passwords";
import { isForeignKeyViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { findPasswordAccount } from "../data";
import { passwordChangedMail } from "../mails/password-changed";
import { passwordProblem } from "../rules/passwords";
import type { ChangePasswordInput, ProfileInput } from "../schema";
import { actorOf, endSessions } from "./sessions";

/** Changes the person's own profile. Refuses a picture that is not their upload (the database says so). */
export async function updateProfile(
  scope: UserScope,
  { pictureFileId, ...input }: ProfileInput,
): Promise<Result<object, "picture_unknown">> {
  try {
    return await inTransaction(async (tx) => {
      const data = { ...input, ...(pictureFileId !== undefined && { pictureFileId }) };
      const select = { name: true, locale: true, timeZone: true, pictureFileId: true };
      const before = await tx.user.findUniqueOrThrow({ where: { id: scope.userId }, select });
      const after = await tx.user.update({ where: { id: scope.userId }, data, select });
      await recordAudit(tx, actorOf(scope), {
        action: "accounts.profile_updated",
        subject: { kind: "user", id: scope.userId, name: after.name },
        before,
        after,
      });
      return done();
    });
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    const message = "This picture is gone. Please upload it again.";
    return refuse("picture_unknown", message, { pictureFileId: [message] });
  }
}

/**
 * Changes the person's own password and signs their other browsers out. Refuses a wrong present password and a weak
 * new one. Counted by account.
 */
export async function changePassword(
  scope: UserScope,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<Result<{ ended: number }, "wrong_password" | "weak_password">> {
  await enforceLimit("accounts.sign-in-account", scope.email);
  const account = await findPasswordAccount(scope.email);
  const { matches } = await verifyPassword(account?.secretHash ?? null, currentPassword);
  if (!account || !matches) return wrongPassword();
  const problem = passwordProblem(newPassword, scope.email);
  if (problem) return refuse("weak_password", "One field needs your attention.", { newPassword: [problem] });
  const secretHash = await hashPassword(newPassword);
  const mail = await passwordChangedMail({ name: scope.name });
  return inTransaction(async (tx) => {
    const { count } = await tx.credential.updateMany({
      where: { userId: scope.userId, kind: "password", secretHash: account.secretHash },
      data: { secretHash },
    });
    if (count === 0) return wrongPassword();
    const ended = await endSessions(tx, scope.userId, scope.sessionId);
    const to = { address: scope.email, name: scope.name };
    await queueMail(tx, { ...mail, dedupeKey: `accounts.password-changed:${newId()}`, to });
    await recordAudit(tx, actorOf(scope), {
      action: "accounts.password_changed",
      subject: { kind: "user", id: scope.userId, name: scope.name },
    });
    return done({ ended });
  });
}

function wrongPassword() {
  return refuse("wrong_password", "The present password does not fit.", {
    currentPassword: ["This is not your present password."],
  });
}
