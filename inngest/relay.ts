import { onCommit } from "@/lib/platform/db/after-commit";
import { notifyLive } from "@/lib/platform/live/notify";
import { log } from "@/lib/platform/log";
import { claimOutbox, type OutboxRow, postpone } from "@/lib/platform/outbox-store";
import { type Loop, startLoop } from "./loop";

/** Who runs the functions. */
export type DeliveryEngine = {
  /** False while events have to wait, for instance until it is known which functions there are. */
  isReady(): boolean;
  /** Hands events over and marks them delivered. May see an event again: the id tells. */
  deliver(events: OutboxRow[]): Promise<void>;
};

const BATCH = 100;
const LEASE_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 300;
/** A crowd's events go together: each turn is a handful of statements and two commits, however many it carries. */
const REST_MS = 50;

/**
 * Carries domain events from the outbox to the engine, at least once, oldest first, after the commit that stored them,
 * and tells open pages. Any number of processes may run one.
 */
export function startRelay(engine: DeliveryEngine, pollMs = 1000): Loop {
  const loop = startLoop("outbox relay", () => relayOnce(engine), pollMs, REST_MS);
  const forget = onCommit(loop.wake);
  return {
    wake: loop.wake,
    stop: async () => {
      forget();
      await loop.stop();
    },
  };
}

/** One batch. Answers whether there may be more. An event that cannot be delivered is put off; the others go on. */
export async function relayOnce(engine: DeliveryEngine): Promise<boolean> {
  if (!engine.isReady()) return false;
  const rows = await claimOutbox(BATCH, LEASE_SECONDS);
  if (rows.length === 0) return false;
  try {
    await deliver(engine, rows);
  } catch (error) {
    if (rows.length === 1) await putOff(rows, error);
    else await deliverOneByOne(engine, rows);
  }
  return rows.length === BATCH;
}

async function deliverOneByOne(engine: DeliveryEngine, rows: OutboxRow[]): Promise<void> {
  for (const row of rows) {
    try {
      await deliver(engine, [row]);
    } catch (error) {
      await putOff([row], error);
    }
  }
}

async function deliver(engine: DeliveryEngine, rows: OutboxRow[]): Promise<void> {
  await engine.deliver(rows);
  // Only a hint to refetch: pages read again when they connect, so a lost one is no lost event.
  await notifyLive(rows).catch((error: unknown) => log.warn({ err: error }, "Open pages were not told"));
}

async function putOff(rows: OutboxRow[], error: unknown): Promise<void> {
  for (const row of rows) {
    const delay = Math.min(2 ** row.attempts, LONGEST_DELAY_SECONDS);
    log.error({ err: error, outboxId: row.id, name: row.name, attempts: row.attempts }, "An event was not delivered");
    await postpone(row.id, error instanceof Error ? error.message : String(error), delay);
  }
}
