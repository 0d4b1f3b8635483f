import type { Tx } from "@/lib/platform/db";
import type { EventId, OrganizationId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";

/** Where guests are: any scope at an event fits. */
export type AtGuests = { organizationId: OrganizationId; eventId: EventId };

/** Lets the open lists of this event know that guests changed. */
export async function tellListChanged(tx: Tx, at: AtGuests): Promise<void> {
  await raise(tx, at, { name: "guests/list.changed", data: { eventId: at.eventId } });
}
