import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { sessionMaxAgeSeconds } from "@/lib/platform/auth/cookie";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId, newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";

/** Signs a browser in, to the organization that the person worked in last. Answers the session's id. */
export async function openSession(tx: Tx, visitor: Visitor, userId: string): Promise<string> {
  const at = now();
  const last = await tx.userSession.findFirst({
    where: { userId, activeOrganizationId: { not: null } },
    orderBy: { lastSeenAt: "desc" },
    select: { activeOrganizationId: true },
  });
  const id = newId();
  await tx.userSession.create({
    data: {
      id,
      userId,
      userAgent: visitor.userAgent,
      activeOrganizationId: last?.activeOrganizationId ?? null,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + sessionMaxAgeSeconds * 1000),
    },
  });
  return id;
}

/** Ends every session of a user, but the one named. Answers how many there were. */
export async function endSessions(tx: Tx, userId: string, but?: string): Promise<number> {
  const { count } = await tx.userSession.updateMany({
    where: { userId, revokedAt: null, ...(but && { id: { not: but } }) },
    data: { revokedAt: now() },
  });
  return count;
}

/** Signs one of the person's own browsers out. Refuses a session that is not theirs or has ended. */
export async function endOwnSession(scope: UserScope, sessionId: string): Promise<Result<object, "not_found">> {
  return inTransaction(async (tx) => {
    const { count } = isId(sessionId)
      ? await tx.userSession.updateMany({
          where: { id: sessionId, userId: scope.userId, revokedAt: null },
          data: { revokedAt: now() },
        })
      : { count: 0 };
    if (count === 0) return refuse("not_found", "That browser is signed out already.");
    await recordAudit(tx, actorOf(scope), {
      action: "accounts.session_ended",
      subject: { kind: "session", id: sessionId },
    });
    return done();
  });
}

/** Signs every other browser of the person out. */
export async function endOtherSessions(scope: UserScope): Promise<Result<{ ended: number }>> {
  return inTransaction(async (tx) => {
    const ended = await endSessions(tx, scope.userId, scope.sessionId);
    await recordAudit(tx, actorOf(scope), {
      action: "accounts.other_sessions_ended",
      subject: { kind: "user", id: scope.userId, name: scope.name },
      after: { ended },
    });
    return done({ ended });
  });
}

/** Ends the session that a browser's own cookie named (next-auth's sign-out). */
export async function endSessionOfCookie(sessionId: string): Promise<void> {
  if (!isId(sessionId)) return;
  await db.userSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } });
}

const touchAfterMs = 10 * 60 * 1000;

/** Notes that a browser is in use; at most one write in ten minutes. */
export async function touchSession(scope: UserScope): Promise<void> {
  const at = now();
  await db.userSession.updateMany({
    where: { id: scope.sessionId, userId: scope.userId, lastSeenAt: { lt: new Date(at.getTime() - touchAfterMs) } },
    data: { lastSeenAt: at },
  });
}

/** The audit context of a person acting on their own account. */
export function actorOf(user: { userId: UserScope["userId"]; name: string }) {
  return { actor: { kind: "user", userId: user.userId, name: user.name } } as const;
}
