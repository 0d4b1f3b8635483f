import { deleteEvent } from "@/lib/features/events/mutations/delete-event";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { type Result, refuse } from "@/lib/platform/result";

/** Removes the sample event with everything in it, at once. Refuses for an event that is no sample. */
export async function removeSample(scope: EventScope): Promise<Result<object, "no_sample" | "name_differs">> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { name: true, isSample: true },
  });
  if (!event) throw notFoundError();
  if (!event.isSample) return refuse("no_sample", "This is not a sample: delete it in its settings.");
  return deleteEvent(scope, event.name);
}
