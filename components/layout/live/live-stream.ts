import { type LiveMessage, pauseBefore, readHint } from "./live-message";

export type LiveStream = {
  /** Tries again at once when the stream is broken. */
  wake(): void;
  close(): void;
};

/** Holds the browser's one connection to the server open, coming back by itself with growing pauses. */
export function holdStream(tell: (message: LiveMessage) => void): LiveStream {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let wasOpen = false;

  const lose = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
    timer = setTimeout(connect, pauseBefore(attempt, Math.random()));
    attempt++;
  };
  const connect = () => {
    source = new EventSource("/api/live");
    source.addEventListener("open", () => {
      attempt = 0;
      // Whatever happened while the line was down was heard by nobody.
      if (wasOpen) tell({ kind: "resync" });
      wasOpen = true;
    });
    source.addEventListener("hint", ({ data }) => {
      const hint = readHint(String(data));
      if (hint) tell(hint);
    });
    source.addEventListener("resync", () => tell({ kind: "resync" }));
    source.addEventListener("end", lose);
    source.addEventListener("error", lose);
  };
  connect();
  return {
    wake() {
      if (source) return;
      clearTimeout(timer);
      attempt = 0;
      connect();
    },
    close() {
      clearTimeout(timer);
      source?.close();
      source = null;
    },
  };
}
