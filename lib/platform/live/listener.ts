import pg from "pg";
import { env } from "../env";
import { log } from "../log";
import { liveChannel } from "./notify";

type Handlers = {
  onPayload(payload: string): void;
  /** The connection listens; `isGap` says that notifications may have been missed since it last did. */
  onListening(isGap: boolean): void;
  /** The connection broke: nothing is heard until it listens again. */
  onLost?(): void;
};

export type Listener = { stop(): Promise<void> };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** A connection that died without a word is found out by this. */
const PULSE_MS = 20_000;

/** One connection of its own that LISTENs, and comes back by itself with growing pauses when it breaks. */
export function startListener(handlers: Handlers, connectionString: string = env.DATABASE_URL): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT_MS;
  let stopped = false;
  let listenedBefore = false;

  const later = () => {
    if (stopped) return;
    timer = setTimeout(() => void connect(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const lose = (lost: pg.Client, error?: Error) => {
    if (client !== lost) return;
    client = null;
    clearTimeout(timer);
    handlers.onLost?.();
    if (error) log.warn({ err: error }, "The connection that listens for changes broke");
    lost.end().catch((failure: unknown) => log.debug({ err: failure }, "A broken connection did not end cleanly"));
    later();
  };
  const pulse = (own: pg.Client) => {
    timer = setTimeout(() => {
      own.query("SELECT 1").then(
        () => client === own && pulse(own),
        (error: Error) => lose(own, error),
      );
    }, PULSE_MS);
  };
  const connect = async () => {
    const own = new pg.Client({
      connectionString,
      // So that whoever looks at the server's connections knows which one listens.
      application_name: "marquee-live",
      keepAlive: true,
      query_timeout: 5_000,
      connectionTimeoutMillis: 5_000,
    });
    client = own;
    own.on("error", (error) => lose(own, error));
    own.on("end", () => lose(own));
    own.on("notification", ({ payload }) => payload && handlers.onPayload(payload));
    try {
      await own.connect();
      await own.query(`LISTEN ${liveChannel}`);
    } catch (error) {
      lose(own, error instanceof Error ? error : new Error("The database could not be reached."));
      return;
    }
    if (client !== own) return;
    wait = FIRST_WAIT_MS;
    handlers.onListening(listenedBefore);
    listenedBefore = true;
    pulse(own);
  };
  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
