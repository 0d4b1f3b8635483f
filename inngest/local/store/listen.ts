import pg from "pg";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

const channel = "marquee_jobs";
const RETRY_MS = 1000;

/** What may be waiting: events in the outbox, or work in the queue. */
export type JobsSignal = "outbox" | "queue";

/** Tells every process that there is something to do. Outside any transaction; a lost one costs a second of polling. */
export async function signalJobs(signal: JobsSignal): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${channel}, ${signal})`;
}

/** Hears the signals of every process, over one connection that is made again when it breaks. Answers how to stop. */
export function listenForJobs(hear: (signal: JobsSignal) => void): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    client = fresh;
    fresh.on("notification", ({ payload }) => hear(payload === "outbox" ? "outbox" : "queue"));
    fresh.on("error", () => again(fresh));
    fresh.on("end", () => again(fresh));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
    } catch (error) {
      log.debug({ err: error }, "Listening for jobs failed; polling goes on");
      again(fresh);
    }
  };

  const again = (broken: pg.Client) => {
    if (stopped || client !== broken) return;
    client = undefined;
    broken.end().catch((error: unknown) => log.debug({ err: error }, "A broken connection did not close"));
    retry = setTimeout(() => void connect(), RETRY_MS);
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
