import type { UserScope } from "@/lib/platform/access/scopes";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { UserId } from "@/lib/platform/ids";
import type { ChangeOfLink, UndoOfLink, WaitingChange } from "./types";

/** The address that the person wants and has not confirmed yet; null when there is none. */
export async function getWaitingChange(scope: UserScope): Promise<WaitingChange | null> {
  const change = await db.addressChange.findFirst({
    where: { userId: scope.userId, changedAt: null, oldEmail: scope.email },
    select: { newEmail: true, expiresAt: true },
  });
  return change && { ...change, isExpired: change.expiresAt <= now() };
}

/** What the link to a new address opens, while it works; null when it was used, has expired, or never was. */
export async function findChangeOfLink(secret: string): Promise<ChangeOfLink | null> {
  const change = await db.addressChange.findFirst({
    where: { confirmHash: hashSecret(secret), changedAt: null, expiresAt: { gt: now() } },
    select: { userId: true, oldEmail: true, newEmail: true, user: { select: { name: true, email: true } } },
  });
  if (!change || change.user.email !== change.oldEmail) return null;
  const { userId, oldEmail, newEmail, user } = change;
  return { userId: userId as UserId, name: user.name, oldEmail, newEmail };
}

/** What the link to an old address takes back, while it works; null when it was used, has expired, or never was. */
export async function findUndoOfLink(secret: string): Promise<UndoOfLink | null> {
  const change = await db.addressChange.findFirst({
    where: { undoHash: hashSecret(secret), undoneAt: null, undoUntil: { gt: now() } },
    select: { oldEmail: true, user: { select: { name: true } } },
  });
  return change && { name: change.user.name, oldEmail: change.oldEmail };
}

/** Whether an address was the person's own before they moved on to another, and nobody has an account with it now. */
export async function hadAddress(scope: UserScope, email: string): Promise<boolean> {
  const [former, present] = await Promise.all([
    db.addressChange.findFirst({
      where: { userId: scope.userId, oldEmail: email, changedAt: { not: null }, undoneAt: null },
      select: { id: true },
    }),
    db.user.findUnique({ where: { email, emailVerifiedAt: { not: null } }, select: { id: true } }),
  ]);
  return former !== null && present === null;
}
