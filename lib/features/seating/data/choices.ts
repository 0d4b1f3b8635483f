import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { SeatingTag } from "../types";

/** Tags that colour and group guests, and the parts of the event that a layout can be for. Two statements. */
export async function listChoices(
  scope: EventScope,
): Promise<{ tags: SeatingTag[]; sessions: { id: string; name: string }[] }> {
  const { eventId, organizationId } = scope;
  const [tags, sessions] = await Promise.all([
    db.guestTag.findMany({
      where: { eventId, event: { organizationId } },
      orderBy: { nameKey: "asc" },
      select: { id: true, name: true, color: true },
    }),
    db.session.findMany({
      where: { eventId, event: { organizationId } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  return { tags, sessions };
}
