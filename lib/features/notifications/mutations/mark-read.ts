import type { UserScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { done, type Success } from "@/lib/platform/result";
import type { MarkReadInput } from "../schema";
import { tellPeople } from "./tell-people";

/** Marks some of one's own notifications as read, or all of them. Somebody else's ids are passed over. */
export async function markRead(
  scope: UserScope,
  { notificationIds }: MarkReadInput,
): Promise<Success<{ marked: number }>> {
  const { count } = await db.notification.updateMany({
    where: { userId: scope.userId, readAt: null, ...(notificationIds && { id: { in: notificationIds } }) },
    // What is read is not mailed any more.
    data: { readAt: now(), mailDueAt: null },
  });
  if (count > 0) await tellPeople([scope.userId]);
  return done({ marked: count });
}
