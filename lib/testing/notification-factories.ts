import type { UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";

type Place = { organizationId: string; eventId: string | null };

/** A notification of a person, unread unless said otherwise. Answers its id. */
export async function makeNotification(
  { userId }: Pick<UserScope, "userId">,
  { organizationId, eventId }: Place,
  data: Partial<Prisma.NotificationUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  const at = data.occurredAt ?? new Date();
  await db.notification.create({
    data: {
      id,
      userId,
      organizationId,
      eventId,
      kind: "event_confirmed",
      gather: `test:${id}`,
      startedAt: at,
      occurredAt: at,
      ...data,
    },
  });
  return id;
}

/** Puts a person on an event's team. */
export async function makeStaff(
  { organizationId, eventId }: { organizationId: string; eventId: string },
  { userId }: Pick<UserScope, "userId">,
  role: "lead_planner" | "assistant" | "coordinator" | "door",
): Promise<void> {
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId, role } });
}

/**
 * Nobody here gets a mail of what needs them in the morning: between half past seven and half past ten one more would
 * arrive among those that a test counts.
 */
export async function letEverybodySleepIn(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO morning_digests (user_id, is_on) SELECT id, false FROM users ON CONFLICT (user_id) DO UPDATE SET is_on = false`;
}
