import { z } from "zod";
import { now } from "../clock";
import { log } from "../log";
import { type Listener, startListener } from "./listener";
import type { LiveHint } from "./names";

export type LiveSubscriber = {
  onHint(hint: LiveHint): void;
  /** Hints may have been missed: read everything again. */
  onResync(): void;
  /** The process is about to end: let go of the connection. */
  onStop?(): void;
};

export type LiveHub = {
  subscribe(subscriber: LiveSubscriber): () => void;
  /** Whether changes are heard at this moment. */
  isListening(): boolean;
  stop(): Promise<void>;
};

/** A page that was rendered a moment before it subscribes is told what happened in between. */
const REPLAY_MS = 10_000;
const REPLAY_MOST = 500;

const hintSchema = z.object({
  name: z.string(),
  organizationId: z.uuid().nullable(),
  eventId: z.uuid().nullable(),
  userId: z.uuid().optional(),
});

/**
 * Hands what the one listening connection hears to every subscriber of this process. A newcomer gets the last seconds
 * again, or is told to read again when the connection is younger than that.
 */
export function startHub(connectionString?: string): LiveHub {
  const subscribers = new Set<LiveSubscriber>();
  let recent: { at: number; hint: LiveHint }[] = [];
  let listeningSince: number | null = null;

  const listener: Listener = startListener(
    {
      onPayload(payload) {
        const hint = readHint(payload);
        if (!hint) return;
        const at = now().getTime();
        recent = [...recent.filter((each) => at - each.at < REPLAY_MS), { at, hint }].slice(-REPLAY_MOST);
        for (const subscriber of subscribers) subscriber.onHint(hint);
      },
      onListening() {
        listeningSince = now().getTime();
        recent = [];
        for (const subscriber of subscribers) subscriber.onResync();
      },
      onLost() {
        listeningSince = null;
      },
    },
    connectionString,
  );
  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      const at = now().getTime();
      if (listeningSince !== null && at - listeningSince < REPLAY_MS) subscriber.onResync();
      else for (const { at: heardAt, hint } of recent) if (at - heardAt < REPLAY_MS) subscriber.onHint(hint);
      return () => {
        subscribers.delete(subscriber);
      };
    },
    isListening: () => listeningSince !== null,
    async stop() {
      for (const subscriber of [...subscribers]) subscriber.onStop?.();
      await listener.stop();
    },
  };
}

function readHint(payload: string): LiveHint | null {
  try {
    return hintSchema.parse(JSON.parse(payload));
  } catch (error) {
    log.warn({ err: error }, "A notification was not understood");
    return null;
  }
}

// On globalThis: the framework may load this module once per bundle, and one process needs one connection.
const shared = globalThis as { marqueeLiveHub?: LiveHub };

/** This process's hub; it connects when it is first asked for, and lets all streams go when the process is to end. */
export function liveHub(): LiveHub {
  shared.marqueeLiveHub ??= stopWithProcess(startHub());
  return shared.marqueeLiveHub;
}

/** A server ends when its open answers have ended, and a stream never does by itself. */
function stopWithProcess(hub: LiveHub): LiveHub {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      hub.stop().catch((error: unknown) => log.warn({ err: error }, "Live streams did not end cleanly"));
    });
  }
  return hub;
}
