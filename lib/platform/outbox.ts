import type { DomainEvent } from "@/inngest/events";
import { now } from "./clock";
import type { Tx } from "./db";
import { newId } from "./ids";

/** Where an event happened, so that open pages of that event hear of it. */
export type OutboxContext = { organizationId?: string | null; eventId?: string | null };

/**
 * Stores a domain event in the caller's transaction. The relay delivers it after the commit, at least once; whoever
 * handles it must bear a repetition (the id stays the same).
 */
export async function raise(tx: Tx, context: OutboxContext, ...events: DomainEvent[]): Promise<void> {
  const at = now();
  await tx.outboxEvent.createMany({
    data: events.map((event) => ({
      id: newId(),
      name: event.name,
      data: event.data,
      organizationId: context.organizationId ?? null,
      eventId: context.eventId ?? null,
      createdAt: at,
    })),
  });
}
