import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";

/** Whether a submission is the household's latest and its own: then it is confirmed by mail. */
export async function findConfirmable(
  scope: EventScope,
  { householdId, submissionId }: { householdId: string; submissionId: string },
): Promise<boolean> {
  const latest = await db.rsvpSubmission.findFirst({
    where: { eventId: scope.eventId, householdId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, outcome: true },
  });
  if (latest?.id !== submissionId) return false;
  const { outcome } = latest;
  return typeof outcome === "object" && outcome !== null && "by" in outcome && outcome.by === "guest";
}
