import type { UserScope } from "../access/scopes";
import { findLiveSession } from "../access/session-store";
import { log } from "../log";
import { gatherLines } from "./gather";
import type { LiveHub } from "./hub";
import type { LiveHint } from "./names";
import { findReach, isWithinReach } from "./reach-store";

export type StreamOptions = {
  /** The browser went away. */
  gone: AbortSignal;
  /** How often session and reach are read again. */
  recheckMs?: number;
  beatMs?: number;
  /** How long a burst is gathered, so that five hundred answers are one hint. */
  gatherMs?: number;
  onEnd?(): void;
};

const encoder = new TextEncoder();

/**
 * One browser's stream of hints (server-sent events): `open` at first, `hint` with a name and an event, `resync` when
 * some may have been missed, `end` when the session is over. What the person may hear of is read again all the while;
 * the stream ends when their session ends or the browser goes.
 */
export async function openStream(
  user: UserScope,
  hub: LiveHub,
  { gone, recheckMs = 15_000, beatMs = 20_000, gatherMs = 200, onEnd }: StreamOptions,
): Promise<ReadableStream<Uint8Array>> {
  let reach = await findReach(user.userId);
  const endings: (() => void)[] = onEnd ? [onEnd] : [];
  let isOpen = true;
  const release = () => {
    isOpen = false;
    for (const ending of endings.splice(0)) ending();
  };

  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const write = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
    const end = (last = "") => {
      if (!isOpen) return;
      write(last);
      release();
      controller.close();
    };
    const recheck = async () => {
      const session = await findLiveSession(user.sessionId);
      if (session) reach = await findReach(user.userId);
      else end("event: end\ndata: {}\n\n");
    };
    const recheckOrEnd = () =>
      recheck().catch((error: unknown) => {
        // Without the database nobody knows whether this session still stands.
        log.warn({ err: error }, "A live stream could not be checked and was ended");
        end();
      });
    const lines = gatherLines(write, gatherMs);
    const beat = setInterval(() => write(": beat\n\n"), beatMs);
    const check = setInterval(recheckOrEnd, recheckMs);
    const leave = () => end();
    gone.addEventListener("abort", leave);
    const unsubscribe = hub.subscribe({
      onHint: (hint) => isWithinReach(reach, hint) && lines.add(lineOf(hint)),
      onResync: () => lines.add("event: resync\ndata: {}\n\n"),
      onStop: leave,
    });
    endings.push(unsubscribe, lines.stop, () => {
      clearInterval(beat);
      clearInterval(check);
      gone.removeEventListener("abort", leave);
    });
    write("retry: 3000\nevent: open\ndata: {}\n\n");
    if (gone.aborted) end();
  };
  return new ReadableStream<Uint8Array>({ start, cancel: release });
}

const lineOf = ({ name, eventId }: LiveHint) => `event: hint\ndata: ${JSON.stringify({ name, eventId })}\n\n`;
