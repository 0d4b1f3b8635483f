import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { type Loop, startLoop } from "../loop";
import { type ExecutorOptions, execute, executeTimer } from "./executor";
import type { Registry } from "./registry";
import { registerFunctions, runSchedules } from "./scheduler";
import { extendLeases } from "./store/leases";
import { claim, claimTimers, dueFunctions, type QueueItem } from "./store/queue";
import { forgetRunner, noteRunner } from "./store/runners";

/** Timers settled at once. */
const TIMERS = 8;

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

  /** They take no slot: with every slot in a call that hangs, runs are still cancelled. */
  const settleTimers = async (): Promise<number> => {
    const timers = await claimTimers(TIMERS, leaseSeconds);
    const settle = (item: QueueItem) =>
      executeTimer(item).catch((error: unknown) =>
        log.error({ err: error, runId: item.runId }, "A timer is tried again"),
      );
    await Promise.all(timers.map(settle));
    return timers.length;
  };

  const turn = async (): Promise<boolean> => {
    const registry = options.registry();
    if (!registry) return false;
    if (registry !== scheduled) await registerFunctions(registry);
    scheduled = registry;
    await runSchedules(registry);
    let claimed = await settleTimers();
    if (underWay.size >= slots) return claimed > 0;
    for (const functionId of shuffle(await dueFunctions())) {
      const free = slots - underWay.size;
      if (free === 0) break;
      const items = await claim(functionId, free, registry.get(functionId), leaseSeconds);
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
