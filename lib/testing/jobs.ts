import type { IncomingMessage, RequestListener } from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { admitted } from "@/inngest/local/admission";
import { embeddedClientOptions } from "@/inngest/local/client-options";
import { execute, executeTimer } from "@/inngest/local/executor";
import { type Registry, syncRegistry } from "@/inngest/local/registry";
import { takeEvents } from "@/inngest/local/store/deliver";
import { startRuns } from "@/inngest/local/store/events";
import { claim, claimTimers, dueFunctions, type QueueItem } from "@/inngest/local/store/queue";
import { meetWaits } from "@/inngest/local/store/waits";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { startHttpServer } from "./http-server";

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/** A client over the embedded runner, as the app's own. */
export function testClient(): Inngest {
  return new Inngest({
    id: "test",
    logger: silent,
    checkpointing: false,
    aiMetadata: false,
    ...embeddedClientOptions(),
  });
}

export type TestApp = { endpoint: string; registry: Registry; stop(): Promise<void> };

/** A real HTTP server that serves functions exactly as `app/api/inngest` does, at any free port unless one is named. */
export async function serveFunctions(client: Inngest, functions: InngestFunction.Any[], port = 0): Promise<TestApp> {
  const handle = serve({ client, functions, enableUnauthedSync: false });
  const post = admitted((request: Request) => handle(request));
  const listener: RequestListener = async (incoming, outgoing) => {
    const request = await readRequest(incoming);
    // As the framework does: a handler that throws has answered with 500.
    const broken = (error: unknown) => Response.json({ message: String(error) }, { status: 500 });
    const response = await (request.method === "POST" ? post(request) : handle(request)).catch(broken);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  };
  const { url, stop } = await startHttpServer(listener, port);
  const endpoint = `${url}/api/inngest`;
  return { endpoint, registry: await syncRegistry(endpoint), stop };
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const hasBody = incoming.method !== "GET";
  return new Request(new URL(incoming.url ?? "/", `http://${incoming.headers.host}`), {
    method: incoming.method ?? "GET",
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
}

/** Starts the runs that an event asks for; answers the event's id. */
export async function sendTo(app: TestApp, name: string, data: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await inTransaction(async (tx) => {
    const events = [{ id, name, data, at: now() }];
    await meetWaits(tx, events);
    await startRuns(tx, app.registry, events);
  });
  return id;
}

/** Takes what is due, as a runner does. */
export async function claimDue(app: TestApp, slots = 10, leaseSeconds = 60): Promise<QueueItem[]> {
  const items = await claimTimers(slots, leaseSeconds);
  for (const functionId of await dueFunctions()) {
    items.push(...(await claim(functionId, slots, app.registry.get(functionId), leaseSeconds)));
  }
  return items;
}

/** Does one piece of work. Failed tries wait a minute each. */
export async function work(app: TestApp, item: QueueItem, timeoutMs = 10_000): Promise<void> {
  if (item.kind !== "call") return executeTimer(item);
  await execute(item, { endpoint: app.endpoint, registry: app.registry, timeoutMs, backoff: () => 60_000 });
}

/** Works until nothing is due; what the runner itself has raised (failed, cancelled) is handed over as well. */
export async function drain(app: TestApp): Promise<void> {
  for (;;) {
    for (let timers = await claimTimers(10, 60); timers.length > 0; timers = await claimTimers(10, 60))
      await Promise.all(timers.map(executeTimer));
    const items = await claimDue(app);
    await Promise.all(items.map((item) => work(app, item)));
    if (items.length === 0 && (await relayOwnEvents(app)) === 0) return;
  }
}

async function relayOwnEvents(app: TestApp): Promise<number> {
  const rows = await db.outboxEvent.findMany({ where: { deliveredAt: null, name: { startsWith: "inngest/" } } });
  if (rows.length > 0)
    await takeEvents(
      app.registry,
      rows.map((row) => ({ ...row, data: { ...Object(row.data) } })),
    );
  return rows.length;
}

/** The process that held these leases has died, and their time is over. */
export async function expireLeases(): Promise<void> {
  await db.$executeRaw`UPDATE job_queue SET lease_until = clock_timestamp() - interval '1 second'
    WHERE lease_until IS NOT NULL`;
}

/** Moves the clock on from where it is; put it back with what this answers. */
export function passTime(ms: number): () => void {
  const at = now().getTime() + ms;
  const origin = performance.now();
  return setClock(() => new Date(at + performance.now() - origin));
}

export async function runsOf(functionId: string) {
  return db.jobRun.findMany({
    where: { functionId },
    include: { steps: { orderBy: { position: "asc" } } },
    orderBy: { createdAt: "asc" },
  });
}

/** Forgets all jobs and undelivered events of this test database. */
export async function forgetJobs(): Promise<void> {
  await db.$executeRaw`TRUNCATE job_events, job_runs, job_steps, job_queue, job_schedules, job_runners, job_waits,
    job_rates, job_functions, outbox_events`;
}

/** Functions served for one test, with the clock in its hands; everything is put back by `undo`. */
export function jobsStage(): {
  client: Inngest;
  serve(...functions: InngestFunction.Any[]): Promise<TestApp>;
  later(ms: number): void;
  /** Does this when the test is over, the last given first. */
  afterwards(undo: () => unknown): void;
  undo(): Promise<void>;
} {
  const client = testClient();
  const cleanups: (() => unknown)[] = [];
  return {
    client,
    serve: async (...functions) => {
      const app = await serveFunctions(client, functions);
      cleanups.push(app.stop);
      return app;
    },
    later: (ms) => {
      cleanups.push(passTime(ms));
    },
    afterwards: (undo) => {
      cleanups.push(undo);
    },
    undo: async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    },
  };
}
