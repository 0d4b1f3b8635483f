import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { type Loop, startLoop } from "../loop";
import { type ExecutorOptions, execute } from "./executor";
import type { Registry } from "./registry";
import { registerSchedules, runSchedules } from "./scheduler";
import { extendLeases } from "./store/leases";
import { claim, dueFunctions, type QueueItem } from "./store/queue";
import { forgetRunner, noteRunner } from "./store/runners";

export type RunnerOptions = Omit<ExecutorOptions, "registry"> & {
  /** What the app serves at present; null while that is not known, and then nothing is begun. */
  registry: () => Registry | null;
  /** Calls under way at once in this process. */
  slots?: number;
  leaseSeconds?: number;
  pollMs?: number;
};

/**
 * Works through the queue: claims what is due, calls the app, stores what became of it. Any number of processes may run
 * one. Stopping waits for the calls under way.
 */
export function startRunner({ slots = 8, leaseSeconds = 15, pollMs = 1000, ...options }: RunnerOptions): Loop {
  const id = newId();
  const underWay = new Map<string, Promise<void>>();
  let scheduled: Registry | null = null;

  const begin = (item: QueueItem, registry: Registry) => {
    const work = execute(item, { ...options, registry })
      // The outcome is lost, not the work: it comes back when the lease is over.
      .catch((error: unknown) => log.error({ err: error, runId: item.runId }, "A job's outcome was not stored"))
      .finally(() => {
        underWay.delete(item.leaseToken);
        loop.wake();
      });
    underWay.set(item.leaseToken, work);
  };

  const turn = async (): Promise<boolean> => {
    const registry = options.registry();
    if (!registry) return false;
    if (registry !== scheduled) await registerSchedules(registry);
    scheduled = registry;
    await runSchedules();
    let claimed = 0;
    if (underWay.size >= slots) return false;
    for (const functionId of shuffle(await dueFunctions())) {
      const free = slots - underWay.size;
      if (free === 0) break;
      const limit = registry.get(functionId)?.limit ?? null;
      const items = await claim(functionId, free, limit, leaseSeconds);
      for (const item of items) begin(item, registry);
      claimed += items.length;
    }
    return claimed > 0;
  };

  const loop = startLoop("job runner", turn, pollMs);
  const heartbeat = startLoop(
    "job heartbeat",
    async () => {
      await noteRunner(id);
      if (underWay.size > 0) await extendLeases([...underWay.keys()], leaseSeconds);
      return false;
    },
    (leaseSeconds * 1000) / 3,
  );

  return {
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      await Promise.all(underWay.values());
      await heartbeat.stop();
      await forgetRunner(id);
    },
  };
}

/** No function stands first for ever. */
function shuffle(ids: string[]): string[] {
  return ids
    .map((id) => ({ id, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
}
