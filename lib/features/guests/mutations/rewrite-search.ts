import type { Tx } from "@/lib/platform/db";
import { searchTextOf } from "../rules";
import type { AtGuests } from "./tell-change";

/** Writes anew where searches look, for all guests of households whose name, address or guests changed. */
export async function rewriteSearch(tx: Tx, at: AtGuests, householdIds: readonly string[]): Promise<void> {
  const guests = await tx.guest.findMany({
    where: { organizationId: at.organizationId, eventId: at.eventId, householdId: { in: [...householdIds] } },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      household: { select: { name: true, email: true } },
    },
  });
  await tx.$executeRaw`
    UPDATE guests g SET search_text = r.search_text
    FROM unnest(${guests.map(({ id }) => id)}::uuid[],
      ${guests.map((guest) => searchTextOf(guest, guest.household))}::text[]) AS r (id, search_text)
    WHERE g.id = r.id AND g.event_id = ${at.eventId}::uuid`;
}
