import { log } from "@/lib/platform/log";

export type Loop = {
  /** There may be work: look at once. */
  wake(): void;
  /** No further turns; resolves when the present one has ended. */
  stop(): Promise<void>;
};

/**
 * Calls `turn` whenever it is woken, at least every `pollMs`, and again at once when it answers true (there was work,
 * there may be more). Never two turns at a time. A turn that fails is logged and tried again after the next wait: a
 * database that is away for a minute delays, and no more. `restMs` is how long it lies still after a turn that found no
 * more: many who wake it one after the other share a turn, and whoever comes alone waits for nothing.
 */
export function startLoop(name: string, turn: () => Promise<boolean>, pollMs: number, restMs = 0): Loop {
  let stopped = false;
  let woken = false;
  let troubles = 0;
  let trouble = "";
  let endWait: (() => void) | undefined;
  let endRest: (() => void) | undefined;

  const wake = () => {
    woken = true;
    endWait?.();
  };

  const wait = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken && troubles === 0) endWait();
    });

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!stopped) {
      woken = false;
      try {
        const again = await turn();
        if (troubles > 0) log.info({ loop: name, troubles }, "A background loop is well again");
        troubles = 0;
        if (again) continue;
      } catch (error) {
        troubles += 1;
        const reason = error instanceof Error ? error.message : String(error);
        // Once per kind of trouble: the others would only repeat it.
        if (troubles === 1 || reason !== trouble)
          log.error({ err: error, loop: name }, "A background loop is in trouble; it goes on trying");
        trouble = reason;
      }
      if (!stopped && restMs > 0) await rest();
      if (!stopped) await wait();
      endWait = undefined;
    }
  };

  // Not before the caller holds the loop.
  const ended = Promise.resolve().then(run);
  return {
    wake,
    stop: async () => {
      stopped = true;
      endRest?.();
      endWait?.();
      await ended;
    },
  };
}
