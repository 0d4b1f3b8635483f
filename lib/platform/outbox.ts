import type { DomainEvent } from "@/inngest/events";
import { now } from "./clock";
import type { Tx } from "./db";
import { type Runner, runnerOf, type Statement, type Value } from "./db/statement";
import { newId } from "./ids";

/** Where an event happened, so that open pages of that event hear of it. */
export type OutboxContext = { organizationId?: string | null; eventId?: string | null };

/** Domain events, by the values of `raisedOf`: for whoever stores them `together` with the change. */
export const insertEvents: Statement = {
  name: "outbox.raise",
  text: `INSERT INTO outbox_events (id, name, data, organization_id, event_id, created_at)
    SELECT id, name, data, $1::uuid, $2::uuid, $3::timestamptz
    FROM json_to_recordset($4::text::json) AS raised (id uuid, name text, data jsonb)`,
};

/**
 * Stores a domain event in the caller's transaction. The relay delivers it after the commit, at least once; whoever
 * handles it must bear a repetition (the id stays the same).
 */
export async function raise(tx: Tx | Runner, context: OutboxContext, ...events: DomainEvent[]): Promise<void> {
  await runnerOf(tx).run(insertEvents, raisedOf(context, ...events));
}

/** The values of domain events. */
export function raisedOf(context: OutboxContext, ...events: DomainEvent[]): Value[] {
  const raised = events.map(({ name, data }) => ({ id: newId(), name, data }));
  return [context.organizationId ?? null, context.eventId ?? null, now(), JSON.stringify(raised)];
}
