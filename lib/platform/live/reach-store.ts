import { db } from "../db";
import type { UserId } from "../ids";
import type { LiveHint } from "./names";

/** What a person may hear of: organizations whose members they are, and events whose staff they are. */
export type Reach = { userId: UserId; organizationIds: ReadonlySet<string>; eventIds: ReadonlySet<string> };

/** A person's reach as it is now, in one round trip. */
export async function findReach(userId: UserId): Promise<Reach> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { memberships: { select: { organizationId: true } }, staffOn: { select: { eventId: true } } },
  });
  return {
    userId,
    organizationIds: new Set(user?.memberships.map(({ organizationId }) => organizationId)),
    eventIds: new Set(user?.staffOn.map(({ eventId }) => eventId)),
  };
}

/** Members hear of everything in their organization (each of them may read its events); staff of their events alone. */
export function isWithinReach({ userId, organizationIds, eventIds }: Reach, hint: LiveHint): boolean {
  if (hint.userId) return hint.userId === userId;
  if (hint.organizationId && organizationIds.has(hint.organizationId)) return true;
  return hint.eventId !== null && eventIds.has(hint.eventId);
}
