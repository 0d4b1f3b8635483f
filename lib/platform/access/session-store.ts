import { now } from "../clock";
import { db } from "../db";
import type { UserId } from "../ids";
import { mintUserScope } from "./mint";
import type { UserScope } from "./scopes";

export type LiveSession = { user: UserScope; isPlatformAdmin: boolean; activeOrganizationId: string | null };

/** The session with its user as they are now; null when it is unknown, expired, revoked or the address is unverified. */
export async function findLiveSession(sessionId: string): Promise<LiveSession | null> {
  const session = await db.userSession.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      activeOrganizationId: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          timeZone: true,
          emailVerifiedAt: true,
          isPlatformAdmin: true,
        },
      },
    },
  });
  if (!session?.user.emailVerifiedAt) return null;
  const { user } = session;
  return {
    user: mintUserScope({
      userId: user.id as UserId,
      sessionId,
      name: user.name,
      email: user.email,
      locale: user.locale,
      timeZone: user.timeZone,
    }),
    isPlatformAdmin: user.isPlatformAdmin,
    activeOrganizationId: session.activeOrganizationId,
  };
}
