import { onCommit } from "@/lib/platform/db/after-commit";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { usesInngest } from "./engine";
import { embeddedEngine, inngestEngine } from "./engines";
import { watchRegistry } from "./local/registry-source";
import { startRunner } from "./local/runner";
import { listenForJobs, signalJobs } from "./local/store/listen";
import { startLoop } from "./loop";
import { startRelay } from "./relay";

/** Longest time of one call. Below the five minutes after which Node's fetch gives up by itself. */
const CALL_TIMEOUT_MS = 240_000;
/** NOTIFY lets one commit at a time through, so a crowd's commits share one. */
const SIGNAL_REST_MS = 100;

export type Background = { stop(): Promise<void> };

/** Starts what this process does for background work: the relay, and the embedded runner where it lives here. */
export function startBackground(role: "app" | "worker"): Background {
  if (role === "app" && env.JOBS_RUNNER === "worker") return tellTheWorker();
  return usesInngest(env) ? startInngestRelay() : startEmbedded(role);
}

function startInngestRelay(): Background {
  return startRelay(inngestEngine());
}

function startEmbedded(role: "app" | "worker"): Background {
  const endpoint = endpointFor(role);
  const registry = watchRegistry(endpoint, () => {
    relay.wake();
    runner?.wake();
  });
  const relay = startRelay(embeddedEngine(registry.current));
  const runner =
    env.JOBS_RUNNER === "off"
      ? null
      : startRunner({ endpoint, registry: registry.current, timeoutMs: CALL_TIMEOUT_MS });
  const deaf = listenForJobs((signal) => (signal === "outbox" ? relay.wake() : runner?.wake()));
  return {
    stop: async () => {
      await Promise.all([registry.stop(), relay.stop(), runner?.stop(), deaf()]);
    },
  };
}

/** The worker's relay polls; a signal after each commit spares it the wait. Several commits share one. */
function tellTheWorker(): Background {
  let committed = false;
  const loop = startLoop(
    "worker signal",
    async () => {
      if (!committed) return false;
      committed = false;
      await signalJobs("outbox");
      return false;
    },
    60_000,
    SIGNAL_REST_MS,
  );
  const forget = onCommit(() => {
    committed = true;
    loop.wake();
  });
  return {
    stop: async () => {
      forget();
      await loop.stop();
    },
  };
}

/** Where the functions are served: JOBS_ENDPOINT, else this very process, else (from a worker) the app's address. */
export function endpointFor(role: "app" | "worker"): string {
  const own = role === "worker" ? env.APP_URL : `http://${reachableHost(env.LISTEN_ADDRESS)}:${env.PORT}`;
  const endpoint = new URL("/api/inngest", env.JOBS_ENDPOINT ?? own).href;
  log.debug({ endpoint }, "Background work calls the app");
  return endpoint;
}

/** "Every address" is no address to call. */
function reachableHost(address: string): string {
  if (address === "0.0.0.0" || address === "::") return "127.0.0.1";
  return address.includes(":") ? `[${address}]` : address;
}
