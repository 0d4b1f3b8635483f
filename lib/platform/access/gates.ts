import { cookies } from "next/headers";
import { cache } from "react";
import { decodeSessionCookie, sessionCookieName } from "../auth/cookie";
import { AppError, forbiddenError, notFoundError } from "../errors";
import { writeAs } from "../i18n/request-formats";
import { isId } from "../ids";
import { mintAdminScope, mintEventScope, mintOrgScope } from "./mint";
import { type Permission, permissionsInOrganization, permissionsOnEvent } from "./permissions";
import type { AdminScope, EventScope, OrgScope, UserScope } from "./scopes";
import { findLiveSession, type LiveSession } from "./session-store";
import { findEventStanding, listOrganizationStandings } from "./standing-store";

/** The signed-in session of this request, checked against the database; null when there is none. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const jar = await cookies();
  const sessionId = await decodeSessionCookie(jar.get(sessionCookieName)?.value);
  return sessionId ? findLiveSession(sessionId) : null;
});

async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  if (!session) throw new AppError("UNAUTHENTICATED");
  writeAs(session.user.locale);
  return session;
}

/** The person as whoever does something, for scopes and the log of changes. */
const actorOf = ({ userId, name, locale }: UserScope) => ({ kind: "user", userId, name, locale }) as const;

/** The signed-in person. Throws UNAUTHENTICATED. */
export async function requireUser(): Promise<UserScope> {
  return (await requireSession()).user;
}

/**
 * The signed-in person as one who runs the installation. Throws UNAUTHENTICATED; NOT_FOUND for everybody else: that
 * there is such a place is nobody's business.
 */
export async function requirePlatformAdmin(): Promise<AdminScope> {
  const { user, isPlatformAdmin } = await requireSession();
  if (!isPlatformAdmin) throw notFoundError();
  return mintAdminScope({
    actor: actorOf(user),
    timeZone: user.timeZone,
  });
}

const standingsOf = cache(listOrganizationStandings);

/**
 * The organization this browser works in: the one chosen last when the person still belongs to it, else their first.
 * Throws UNAUTHENTICATED; NOT_FOUND for somebody who belongs to none; FORBIDDEN without the permission.
 */
export async function requireOrg(permission?: Permission): Promise<OrgScope> {
  const { user, activeOrganizationId } = await requireSession();
  const standings = await standingsOf(user.userId);
  const standing = standings.find((each) => each.organizationId === activeOrganizationId) ?? standings[0];
  if (!standing) throw notFoundError();
  const held = permissionsInOrganization(standing.membership);
  if (permission && !held.has(permission)) throw forbiddenError();
  return mintOrgScope({
    ...standing,
    actor: actorOf(user),
    can: (each) => held.has(each),
  });
}

const eventStandingOf = cache(findEventStanding);

/**
 * An event as the signed-in person may use it. Throws UNAUTHENTICATED; NOT_FOUND for a malformed or unknown id and for
 * strangers to the tenant (existence is not leaked); FORBIDDEN for a member without the permission.
 */
export async function requireEvent(eventId: unknown, permission: Permission): Promise<EventScope> {
  const { user } = await requireSession();
  if (!isId(eventId)) throw notFoundError();
  const standing = await eventStandingOf(user.userId, eventId);
  if (!standing) throw notFoundError();
  const held = permissionsOnEvent(standing);
  if (!held.has("event.read")) throw notFoundError();
  if (!held.has(permission)) throw forbiddenError();
  return mintEventScope({
    organizationId: standing.organizationId,
    eventId: standing.eventId,
    actor: actorOf(user),
    can: (each) => held.has(each),
  });
}
