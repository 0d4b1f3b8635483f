import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import type { ReminderEvent } from "../rules/closed";
import type { ReminderTimes } from "../rules/due";

/** What an event's reminders follow from. Throws NOT_FOUND when it has been deleted. */
export async function getReminderEvent(
  scope: EventScope,
  client: Tx = db,
): Promise<ReminderEvent & ReminderTimes & { name: string }> {
  const event = await client.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      name: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      completedAt: true,
      archivedAt: true,
      isSample: true,
      rsvpForm: { select: { deadline: true } },
    },
  });
  if (!event) throw notFoundError();
  const { rsvpForm, ...rest } = event;
  return { ...rest, deadline: rsvpForm?.deadline ?? null };
}
