import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startTestServer } from "@/lib/testing/database";
import { testVariables } from "@/lib/testing/environment";
import { type AppProcess, startNode } from "../app/processes";
import { applyMigrations } from "../migrations/apply";
import { ensureDatabase, onDatabase } from "../postgres/databases";
import { freePort } from "../postgres/free-port";
import { root } from "../setup/paths";
import { type Figure, spread } from "./figure";
import { cpuSeconds } from "./jobs-cpu";

const eventsOfARun = 400;
const turns = 3;
const prompts = 60;
const promptMs = 200;
const sleepers = 100_000;
const watchedSeconds = 20;
/** Percent of one core that is next to nothing. */
const steadyPercent = 3;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The embedded runner over a PostgreSQL that is durable as in production, its workers and its app each a process: how
 * many events it takes a second, how soon after the commit it begins, and what runs that sleep cost.
 */
export async function jobsFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const server = await startTestServer({ durable: true });
  const databaseUrl = onDatabase(server.url, "marquee");
  await ensureDatabase(server.url, "marquee");
  await applyMigrations(databaseUrl);
  const port = await freePort();
  const variables = testVariables({ port, databaseUrl, dataDir: path.join(server.folder, "files") });
  const env = { ...process.env, ...variables, NODE_ENV: "production", LOG_LEVEL: "error" } as const;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const started: AppProcess[] = [];
  const start = (file: string): AppProcess => {
    const launcher = path.join(root, "lib/testing/jobs-process.mjs");
    const args = [launcher, path.join(root, "scripts/bench", file), String(port)];
    const process = startNode(args, { cwd: root, env, output: "inherit" });
    started.push(process);
    return process;
  };
  try {
    start("jobs-app.ts");
    const worker = start("jobs-worker.ts");
    const figures: Figure[] = [];
    await rate(client, 50);
    figures.push({ ...(await rates(client, say)), name: "events through a function of three steps, one worker" });
    figures.push(await latency(client, say));
    const postmaster = Number(readFileSync(path.join(server.folder, "data/postmaster.pid"), "utf8").split("\n")[0]);
    const idle = await watch([worker.pid, postmaster]);
    await putToSleep(client);
    const steady = await watch([worker.pid, postmaster]);
    figures.push(cost("the worker's processor time, 100,000 runs asleep", steady[0], idle[0]));
    figures.push(cost("the database's processor time, 100,000 runs asleep", steady[1], idle[1]));
    await client.query("TRUNCATE job_events, job_runs, job_steps, job_queue, job_waits");
    start("jobs-worker.ts");
    await rate(client, 50);
    figures.splice(1, 0, {
      ...(await rates(client, say)),
      name: "events through a function of three steps, two workers",
    });
    return figures;
  } finally {
    for (const each of started) await each.stop();
    await client.end();
    await server.stop();
  }
}

async function rates(client: pg.Client, say: (line: string) => void): Promise<Omit<Figure, "name">> {
  const perSecond: number[] = [];
  for (let turn = 0; turn < turns; turn++) perSecond.push(await rate(client, eventsOfARun));
  say(`events a second: ${perSecond.map((value) => value.toFixed(0)).join(", ")}`);
  // The slowest turn stands where a time would have its 95th percentile.
  const { median } = spread(perSecond);
  return { unit: "/s", product: { median, p95: Math.min(...perSecond) }, goals: [] };
}

/** Sends so many events at once and waits until every run has the right result; events a second. */
async function rate(client: pg.Client, count: number): Promise<number> {
  const begin = performance.now();
  await raise(
    client,
    "bench/three",
    Array.from({ length: count }, (_, n) => n),
  );
  for (;;) {
    const { rows } = await client.query(
      "SELECT count(*)::int AS done FROM job_runs WHERE status = 'completed' AND function_id = 'bench-three'",
    );
    if (rows[0].done === count) break;
    await pause(20);
  }
  const seconds = (performance.now() - begin) / 1000;
  const { rows } = await client.query(
    `SELECT count(*)::int AS wrong FROM job_runs r JOIN job_events e ON e.id = r.event_id
     WHERE (r.output #>> '{}')::int <> ((e.data ->> 'n')::int + 1) * 2 - 1`,
  );
  if (rows[0].wrong > 0) throw new Error(`${rows[0].wrong} runs came to something else`);
  await client.query("TRUNCATE job_events, job_runs, job_steps, job_queue, job_waits, outbox_events");
  return count / seconds;
}

async function raise(client: pg.Client, name: string, all: number[]): Promise<void> {
  await client.query(
    `INSERT INTO outbox_events (id, name, data, created_at)
     SELECT uuidv7(), $1, jsonb_build_object('n', n), clock_timestamp() FROM unnest($2::int[]) AS n`,
    [name, all],
  );
  await client.query("SELECT pg_notify('marquee_jobs', 'outbox')");
}

/** From the commit to the first step's first statement, by the database's clock, one event at a time. */
async function latency(client: pg.Client, say: (line: string) => void): Promise<Figure> {
  await client.query("CREATE TABLE bench_prompts (n int PRIMARY KEY, sent_at timestamptz, begun_at timestamptz)");
  const taken: number[] = [];
  for (let n = 0; n < prompts + 5; n++) {
    await pause(150 + (n % 7) * 40);
    await client.query("INSERT INTO bench_prompts (n) VALUES ($1)", [n]);
    await client.query("UPDATE bench_prompts SET sent_at = clock_timestamp() WHERE n = $1", [n]);
    await raise(client, "bench/prompt", [n]);
    for (;;) {
      const { rows } = await client.query(
        "SELECT extract(epoch FROM begun_at - sent_at)::float8 * 1000 AS ms FROM bench_prompts WHERE n = $1 AND begun_at IS NOT NULL",
        [n],
      );
      if (rows[0]) {
        if (n >= 5) taken.push(rows[0].ms);
        break;
      }
      await pause(5);
    }
  }
  const product = spread(taken);
  say(`commit to first step: ${product.median.toFixed(0)} ms, p95 ${product.p95.toFixed(0)} ms`);
  const goals = [{ text: `p95 under ${promptMs} ms`, met: product.p95 < promptMs }];
  return { name: "from the commit to the first step, idle", unit: "ms", product, goals };
}

/** Runs that are asleep for a year, as the runner leaves them. */
async function putToSleep(client: pg.Client): Promise<void> {
  await client.query(`
    WITH ids AS MATERIALIZED (SELECT uuidv7() AS id, n FROM generate_series(1, ${sleepers}) AS n),
    events AS (INSERT INTO job_events (id, name, data, at) SELECT 'sleeper ' || n, 'bench/sleeper', '{}', now() FROM ids),
    runs AS (INSERT INTO job_runs (id, function_id, event_id, started_at)
      SELECT id, 'bench-sleeper', 'sleeper ' || n, now() FROM ids)
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at, rank)
    SELECT uuidv7(), id, 'bench-sleeper', 'sleep', 'a year', 'a year', now() + interval '1 year', now() + interval '1 year'
    FROM ids`);
  await client.query("VACUUM ANALYZE job_events, job_runs, job_queue");
  await client.query("CHECKPOINT");
}

/** Percent of one core that each of these processes, with its children, takes while nothing is to be done. */
async function watch(pids: number[]): Promise<number[]> {
  await pause(3000);
  const before = pids.map(cpuSeconds);
  await pause(watchedSeconds * 1000);
  return pids.map((pid, index) => ((cpuSeconds(pid) - (before[index] ?? 0)) / watchedSeconds) * 100);
}

function cost(name: string, percent = Number.NaN, idle = Number.NaN): Figure {
  const even = (value: number) => ({ median: value, p95: value });
  const goals = [{ text: `under ${steadyPercent} % of a core`, met: percent < steadyPercent }];
  return { name, unit: "%", product: even(percent), floor: { what: "none asleep", ...even(idle) }, goals };
}
