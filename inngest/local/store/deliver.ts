import { inTransaction } from "@/lib/platform/db/transaction";
import { markDelivered, type OutboxRow } from "@/lib/platform/outbox-store";
import type { Registry } from "../registry";
import { startRuns } from "./events";
import { meetWaits } from "./waits";

/**
 * Takes outbox events into the runner's tables, in the transaction that marks them delivered: each has its effect once.
 * Answers how many runs began or were told.
 */
export async function takeEvents(registry: Registry, rows: OutboxRow[]): Promise<number> {
  return inTransaction(async (tx) => {
    const events = rows.map(({ id, name, data, createdAt }) => ({ id, name, data, at: createdAt }));
    // Runs that an event starts do not hear of that same event.
    const met = await meetWaits(tx, events);
    const started = await startRuns(tx, registry, events);
    await markDelivered(
      rows.map((row) => row.id),
      tx,
    );
    return met + started.length;
  });
}
