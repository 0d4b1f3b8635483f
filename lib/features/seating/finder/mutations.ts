import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Result } from "@/lib/platform/result";

/** Ends every link to "find my seat" that was given out; there is a new one from now on. */
export async function renewSeatLink(scope: EventScope): Promise<Result<{ message: string }>> {
  return inTransaction(async (tx) => {
    const { name } = await tx.event.update({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      data: { seatLinkVersion: { increment: 1 } },
      select: { name: true },
    });
    await recordAudit(tx, scope, {
      action: "seating.link_renewed",
      subject: { kind: "event", id: scope.eventId, name },
    });
    return done({ message: "There is a new link. The old one opens nothing any more." });
  });
}
