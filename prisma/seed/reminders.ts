import { planUsualReminders } from "@/lib/features/rsvp/reminders/mutations/plan-reminders";
import { findJobEvent } from "@/lib/platform/access/job-gates";

/** An event's usual reminders, as a planner plans them with two clicks. */
export async function writeReminders(eventId: string): Promise<void> {
  const scope = await findJobEvent("demo/reminders", eventId);
  if (!scope) return;
  await planUsualReminders(scope, { kind: "answer" });
  await planUsualReminders(scope, { kind: "countdown" });
}
