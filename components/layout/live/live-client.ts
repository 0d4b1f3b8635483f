import type { LiveMessage } from "./live-message";
import { holdStream, type LiveStream } from "./live-stream";

type Listener = (message: LiveMessage) => void;

const NAME = "marquee-live";

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;
let stream: LiveStream | null = null;
let hasBegun = false;

/**
 * Listens to the one stream that all tabs of this browser share: browsers open few connections to one address. The tab
 * that holds the lock holds the stream and tells the others; when it closes, another one takes over.
 */
export function listenLive(listener: Listener): () => void {
  listeners.add(listener);
  begin();
  return () => {
    listeners.delete(listener);
  };
}

function begin(): void {
  if (hasBegun) {
    wake();
    return;
  }
  hasBegun = true;
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  if (!navigator.locks || typeof BroadcastChannel === "undefined") {
    stream = holdStream(tellHere);
    return;
  }
  channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => {
    if (data.kind === "wake") stream?.wake();
    else tellHere(data);
  };
  // Held until this tab closes: the promise never ends.
  void navigator.locks.request(NAME, () => {
    stream = holdStream((message) => {
      tellHere(message);
      channel?.postMessage(message);
    });
    return new Promise<never>(() => undefined);
  });
  wake();
}

function wake(): void {
  if (stream) stream.wake();
  else channel?.postMessage({ kind: "wake" } satisfies LiveMessage);
}

function tellHere(message: LiveMessage): void {
  for (const listener of listeners) listener(message);
}
