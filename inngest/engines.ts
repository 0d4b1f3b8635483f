import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { markDelivered, type OutboxRow } from "@/lib/platform/outbox-store";
import { inngest } from "./client";
import { signalJobs } from "./local/listen";
import type { Registry } from "./local/registry";
import { startRuns } from "./local/store/events";
import type { DeliveryEngine } from "./relay";

/** Into the embedded runner's tables, in the transaction that marks the events delivered: each has its effect once. */
export function embeddedEngine(registry: () => Registry | null): DeliveryEngine {
  return {
    isReady: () => registry() !== null,
    deliver: async (rows) => {
      const known = registry();
      if (!known) throw new Error("The functions are not known yet.");
      const started = await inTransaction(async (tx) => {
        const count = await startRuns(tx, known, rows.map(asEvent));
        await markDelivered(tx, idsOf(rows));
        return count;
      });
      if (started > 0) await signalJobs("queue");
    },
  };
}

/** To Inngest, which ignores an id that it has had within a day. */
export function inngestEngine(client: Pick<typeof inngest, "send"> = inngest): DeliveryEngine {
  return {
    isReady: () => true,
    deliver: async (rows) => {
      await client.send(rows.map(({ id, name, data, createdAt }) => ({ id, name, data, ts: createdAt.getTime() })));
      await markDelivered(db, idsOf(rows));
    },
  };
}

function asEvent({ id, name, data, createdAt }: OutboxRow) {
  return { id, name, data, at: createdAt };
}

function idsOf(rows: OutboxRow[]): string[] {
  return rows.map((row) => row.id);
}
