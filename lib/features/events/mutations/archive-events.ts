import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Success } from "@/lib/platform/result";

/**
 * Puts events of the organization away, or takes them out again. Those that are so already, and ids of others, do
 * nothing; answers with those that changed, so that it can be undone exactly.
 */
export async function archiveEvents(
  scope: OrgScope,
  eventIds: readonly string[],
  isArchived: boolean,
): Promise<Success<{ eventIds: string[]; message: string }>> {
  return inTransaction(async (tx) => {
    const events = await tx.event.updateManyAndReturn({
      where: {
        id: { in: [...eventIds] },
        organizationId: scope.organizationId,
        archivedAt: isArchived ? null : { not: null },
      },
      data: { archivedAt: isArchived ? now() : null },
      select: { id: true, name: true },
    });
    for (const { id, name } of events) {
      const at = { organizationId: scope.organizationId, eventId: id, actor: scope.actor };
      await recordAudit(tx, at, {
        action: isArchived ? "event.archived" : "event.unarchived",
        subject: { kind: "event", id, name },
      });
      await raise(tx, at, { name: "events/event.updated", data: { eventId: id } });
    }
    const [first] = events;
    const which = events.length === 1 && first ? `“${first.name}” is` : `${events.length} events are`;
    const message = `${which} ${isArchived ? "archived" : "back in the list"}.`;
    return done({ eventIds: events.map((event) => event.id), message });
  });
}
