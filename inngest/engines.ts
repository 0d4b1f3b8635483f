import { markDelivered } from "@/lib/platform/outbox-store";
import { inngest } from "./client";
import type { Registry } from "./local/registry";
import { takeEvents } from "./local/store/deliver";
import { signalJobs } from "./local/store/listen";
import type { DeliveryEngine } from "./relay";

/** Into the embedded runner's tables, in the transaction that marks the events delivered: each has its effect once. */
export function embeddedEngine(registry: () => Registry | null): DeliveryEngine {
  return {
    isReady: () => registry() !== null,
    deliver: async (rows) => {
      const known = registry();
      if (!known) throw new Error("The functions are not known yet.");
      const started = await takeEvents(known, rows);
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
      await markDelivered(rows.map((row) => row.id));
    },
  };
}
