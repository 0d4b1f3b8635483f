import { callAction } from "@/components/ui/call-action";
import { showError } from "@/components/ui/toast";
import { markReadAction } from "@/lib/features/notifications/actions";

/** Marks some of one's notifications as read, or all of them; the open pages hear of it by themselves. */
export async function markAsRead(notificationIds?: string[]): Promise<void> {
  const answer = await callAction(markReadAction, notificationIds ? { notificationIds } : {});
  if (answer && !answer.ok) showError(answer.message);
}
