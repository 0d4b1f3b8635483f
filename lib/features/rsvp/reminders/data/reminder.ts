import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { ReminderKind } from "../types";

export type SentReminder = { id: string; kind: ReminderKind; note: string | null };

/** One reminder of the event; null when it is gone. */
export async function getReminder(scope: EventScope, reminderId: string): Promise<SentReminder | null> {
  if (!isId(reminderId)) return null;
  return db.reminder.findFirst({
    where: { id: reminderId, eventId: scope.eventId, event: { organizationId: scope.organizationId } },
    select: { id: true, kind: true, note: true },
  });
}
