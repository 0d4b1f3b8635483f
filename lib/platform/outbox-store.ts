import { db, type Tx } from "./db";

/** A domain event on its way out of the outbox. */
export type OutboxRow = {
  id: string;
  name: string;
  data: Record<string, unknown>;
  organizationId: string | null;
  eventId: string | null;
  createdAt: Date;
  attempts: number;
};

/**
 * Takes undelivered events that are due, oldest first, for `leaseSeconds` by the database's clock. Processes that claim
 * at once get different ones; what a dead process had taken comes back when its lease is over.
 */
export async function claimOutbox(limit: number, leaseSeconds: number): Promise<OutboxRow[]> {
  const rows = await db.$queryRaw<OutboxRow[]>`
    UPDATE outbox_events SET attempts = attempts + 1,
      next_attempt_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT id FROM outbox_events
      WHERE delivered_at IS NULL AND next_attempt_at <= clock_timestamp()
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, name, data, organization_id AS "organizationId", event_id AS "eventId",
      created_at AS "createdAt", attempts`;
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function markDelivered(ids: string[], tx: Tx = db): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_events SET delivered_at = clock_timestamp(), last_error = NULL
    WHERE id = ANY(${ids}::uuid[]) AND delivered_at IS NULL`;
}

/** Puts an event off after a failed delivery. */
export async function postpone(id: string, reason: string, delaySeconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_events SET last_error = left(${reason}, 500),
      next_attempt_at = clock_timestamp() + make_interval(secs => ${delaySeconds})
    WHERE id = ${id}::uuid AND delivered_at IS NULL`;
}

/** Stores events that were raised outside a mutation (a function's `step.sendEvent`). A known id is not stored again. */
export async function storeEvents(
  events: { id: string; name: string; data: unknown; at: Date }[],
  tx: Tx = db,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO outbox_events (id, name, data, created_at)
    SELECT * FROM unnest(
      ${events.map((event) => event.id)}::uuid[], ${events.map((event) => event.name)}::text[],
      ${events.map((event) => JSON.stringify(event.data))}::jsonb[], ${events.map((event) => event.at)}::timestamptz[])
    ON CONFLICT (id) DO NOTHING`;
}

/** How long the oldest event has been waiting, in seconds, and how many wait. */
export async function outboxLag(): Promise<{ oldestSeconds: number; waiting: number }> {
  const rows = await db.$queryRaw<{ oldestSeconds: number; waiting: number }[]>`
    SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS "oldestSeconds",
      count(*)::int AS waiting
    FROM outbox_events WHERE delivered_at IS NULL`;
  return rows[0] ?? { oldestSeconds: 0, waiting: 0 };
}
