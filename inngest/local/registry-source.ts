import { monotonicMs } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { startLoop } from "../loop";
import { UnsupportedError } from "./declaration";
import { type Registry, syncRegistry } from "./registry";

export type RegistrySource = {
  /** What the app serves; null until it has answered. */
  current(): Registry | null;
  stop(): Promise<void>;
};

const FIRST_POLL_MS = 500;
const WORRYING_FAILURES = 40;
const REFRESH_MS = 60_000;

/**
 * Keeps asking the app which functions it serves: until it answers, and then once a minute, since another version may
 * have been started there. `onChange` is told when the answer is new. A function that asks for what the runner does not
 * do keeps all from starting, loudly: its events would be lost otherwise.
 */
export function watchRegistry(endpoint: string, onChange: () => void): RegistrySource {
  let current: Registry | null = null;
  let written = "";
  let nextAt = 0;
  let failures = 0;

  const loop = startLoop(
    "function registry",
    async () => {
      if (monotonicMs() < nextAt) return false;
      const found = await syncRegistry(endpoint).catch((error: unknown) => {
        if (error instanceof UnsupportedError) throw error;
        failures += 1;
        // Starting takes a moment; after that somebody should look.
        if (failures === WORRYING_FAILURES)
          log.warn({ err: error, endpoint }, "The app does not say which functions it serves; jobs wait");
        return null;
      });
      if (!found) return false;
      failures = 0;
      nextAt = monotonicMs() + REFRESH_MS;
      const text = JSON.stringify([...found]);
      if (text === written) return false;
      written = text;
      current = found;
      log.info({ functions: [...found.keys()] }, "The embedded runner knows its functions");
      onChange();
      return false;
    },
    FIRST_POLL_MS,
  );
  return { current: () => current, stop: loop.stop };
}
