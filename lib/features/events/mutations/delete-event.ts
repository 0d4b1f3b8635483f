import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockEvent } from "./lock-event";

const slowMs = 120_000;

/**
 * Deletes the event with everything that belongs to it, except what the audit tells, or nothing at all. Refuses when the
 * typed name is not the event's. Stored bytes go with the next sweep of files that no row names.
 */
export async function deleteEvent(scope: EventScope, confirmName: string): Promise<Result<object, "name_differs">> {
  const { eventId, organizationId } = scope;
  return inTransaction(
    async (tx): Promise<Result<object, "name_differs">> => {
      const event = await lockEvent(tx, scope);
      if (confirmName.trim() !== event.name.trim()) {
        const message = `Please type the event's name exactly: ${event.name}`;
        return refuse("name_differs", message, { confirmName: [message] });
      }
      const guests = await tx.guest.count({ where: { organizationId, eventId, deletedAt: null } });
      // Households, guests, sessions, answers, imports and what hangs on them go with the event's own row.
      await tx.event.delete({ where: { id: eventId, organizationId } });
      // These name the event without a foreign key.
      await tx.storedFile.deleteMany({ where: { organizationId, eventId } });
      await tx.mailMessage.deleteMany({ where: { eventId } });
      await tx.outboxEvent.deleteMany({ where: { eventId } });
      await recordAudit(tx, scope, {
        action: "event.deleted",
        subject: { kind: "event", id: eventId, name: event.name },
        before: { slug: event.slug, startsAt: event.startsAt.toISOString(), guests },
      });
      const by = userOf(scope.actor);
      await raise(tx, { organizationId }, { name: "events/event.deleted", data: { organizationId, eventId, by } });
      return done({ message: `“${event.name}” is deleted.` });
    },
    { timeout: slowMs },
  );
}
