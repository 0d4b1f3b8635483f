import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { storeEvents } from "@/lib/platform/outbox-store";
import { forgetJobs } from "@/lib/testing/jobs";
import { type AppProcess, startNode } from "@/scripts/app/processes";
import { freePort } from "@/scripts/postgres/free-port";
import { root } from "@/scripts/setup/paths";
import { makeChance } from "./chance";

const kills = 100;
const journeys = 120;
const others = 30;

const chance = makeChance("chaos");
const alive = new Map<string, AppProcess>();

afterAll(async () => {
  for (const started of alive.values()) process.kill(-started.pid, "SIGKILL");
  await db.$executeRaw`DROP TABLE IF EXISTS chaos_effects`;
});

const logOf = (place: string): string => path.join(root, "reports", `chaos-${place}.log`);

/** `place` is a process's place in the house: whoever is killed is followed by another in the same place. */
function start(place: string, port: number): void {
  const output = openSync(logOf(place), "w", 0o600);
  const [name = ""] = place.split("-");
  const launcher = path.join(root, "lib/testing/jobs-process.mjs");
  const args = [launcher, path.join(import.meta.dirname, `chaos/${name}.ts`), String(port)];
  const env = { ...process.env, LOG_LEVEL: "warn" };
  alive.set(place, startNode(args, { cwd: root, env, output }));
  closeSync(output);
}

const untilReady = (place: string): Promise<void> =>
  vi.waitFor(() => expect(readFileSync(logOf(place), "utf8")).toContain("ready"), { timeout: 30_000, interval: 20 });

async function kill(place: string): Promise<void> {
  const victim = alive.get(place);
  if (!victim) throw new Error(`${place} was not started.`);
  process.kill(-victim.pid, "SIGKILL");
  await victim.ended;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything that is to happen, in any order; each is committed with its effect on the outbox, or rolled back. */
function plan(): { name: string; data: Record<string, unknown>; isRolledBack?: boolean }[] {
  const each = <Item>(count: number, make: (n: number) => Item) => Array.from({ length: count }, (_, n) => make(n));
  const calledOff = each(others, (n) => ({ name: "chaos/patient", data: { key: `p${n}` } }));
  return [
    ...chance.shuffle([
      ...each(journeys, (n) => ({ name: "chaos/journey", data: { key: `j${n}`, n } })),
      ...each(others, (n) => ({ name: "chaos/doomed", data: { key: `d${n}` } })),
      ...each(others * 3, (n) => ({ name: "chaos/single", data: { key: `s${n % others}` } })),
      ...each(others, (n) => ({ name: "chaos/doomed", data: { key: `never${n}` }, isRolledBack: true })),
      ...calledOff,
    ]),
    // After what they call off.
    ...calledOff.map(({ data }) => ({ name: "chaos/off", data })),
  ];
}

async function send({ name, data, isRolledBack }: ReturnType<typeof plan>[number]): Promise<void> {
  const store = inTransaction(async (tx) => {
    await storeEvents([{ id: newId(), name, data, at: new Date() }], tx);
    if (isRolledBack) throw new Error("Rolled back");
  });
  await (isRolledBack ? expect(store).rejects.toThrow("Rolled back") : store);
}

/** Only a run that has begun can be called off: answers what is too early. */
async function sendAll(events: ReturnType<typeof plan>): Promise<ReturnType<typeof plan>> {
  const early: typeof events = [];
  for (const event of events) {
    const [begun] = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM job_runs r JOIN job_events e ON e.id = r.event_id
      WHERE r.function_id = 'chaos-patient' AND e.data ->> 'key' = ${event.data.key}`;
    if (event.name === "chaos/off" && !begun) early.push(event);
    else await send(event);
  }
  return early;
}

async function left(): Promise<unknown> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT (SELECT count(*) FROM outbox_events WHERE delivered_at IS NULL)::int AS events,
      (SELECT count(*) FROM job_queue)::int AS pieces,
      (SELECT count(*) FROM job_runs WHERE status = 'running')::int AS running,
      (SELECT string_agg(DISTINCT concat_ws(' ', function_id, kind, step_name, attempt, interruptions), '; ')
        FROM job_queue) AS pending`;
  return rows[0];
}

test(`kill -9 of runners and app at ${kills} random moments: exactly the known result`, {
  timeout: 400_000,
}, async () => {
  await forgetJobs();
  await db.$executeRaw`DROP TABLE IF EXISTS chaos_effects`;
  await db.$executeRaw`
    CREATE TABLE chaos_effects (id serial PRIMARY KEY, key text NOT NULL, step text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp())`;
  mkdirSync(path.join(root, "reports"), { recursive: true });
  const port = await freePort();
  const places = ["app", "runner-1", "runner-2", "runner-3"] as const;
  for (const place of places) start(place, port);

  const events = plan();
  const perKill = Math.ceil(events.length / (kills * 0.8));
  let midway = 0;
  for (let n = 0; n < kills; n++) {
    events.push(...(await sendAll(events.splice(0, perKill))));
    const place = chance.pick(places);
    // One in eight dies while it starts, the others at work.
    if (!chance.is(1 / 8)) await untilReady(place);
    await pause(chance.between(0, 600));
    await kill(place);
    midway += await db.jobQueueItem.count({ where: { leaseToken: { not: null } } });
    start(place, port);
  }
  await vi.waitFor(
    async () => {
      events.push(...(await sendAll(events.splice(0))));
      expect(events).toEqual([]);
    },
    { timeout: 60_000, interval: 250 },
  );
  await vi.waitFor(async () => expect(await left()).toEqual({ events: 0, pieces: 0, running: 0, pending: null }), {
    timeout: 120_000,
    interval: 250,
  });

  const runs = await db.jobRun.findMany({ include: { event: true, steps: true } });
  const of = (name: string) => runs.filter(({ functionId }) => functionId === `chaos-${name}`);
  const counts = (name: string) => {
    const statuses = of(name).map(({ status }) => status);
    return Object.fromEntries([...new Set(statuses)].map((one) => [one, statuses.filter((it) => it === one).length]));
  };
  expect(counts("journey")).toEqual({ completed: journeys });
  expect(counts("double")).toEqual({ completed: journeys });
  expect(counts("echo")).toEqual({ completed: journeys });
  expect(counts("doomed")).toEqual({ failed: others });
  expect(counts("doomed-failure")).toEqual({ completed: others });
  expect(counts("patient")).toEqual({ cancelled: others });
  expect(counts("single")).toEqual({ completed: others });

  // Each journey came to what it should, from results that are still there.
  const effects = await db.$queryRaw<{ id: number; key: string; step: string; at: Date }[]>`
    SELECT id, key, step, at FROM chaos_effects ORDER BY id`;
  for (const { output, event } of of("journey")) {
    const { key, n } = Object(event.data);
    expect(output).toMatchObject({ key, doubled: n * 2, echoed: key });
    const work: number[] = Object(output).work;
    expect(work.map((id) => effects.find((one) => one.id === id))).toMatchObject(
      ["a", "b", "c", "shaky"].map((step) => ({ key, step })),
    );
  }
  const done = (step: string) => new Set(effects.filter((one) => one.step === step).map(({ key }) => key));
  for (const step of ["a", "b", "c", "double", "echo", "shaky"]) expect(done(step).size, step).toBe(journeys);
  for (const step of ["mourn", "try", "once"]) expect(done(step).size, step).toBe(others);
  expect(done("never").size).toBe(0);
  expect([...done("try")].filter((key) => key.startsWith("never"))).toEqual([]);

  // A step whose result was stored never ran again: no work was begun after it.
  const again = await db.$queryRaw<unknown[]>`
    SELECT e.key, e.step, e.at, s.created_at FROM chaos_effects e
    JOIN job_events v ON coalesce(v.data -> 'event' -> 'data' ->> 'key', v.data ->> 'key') = e.key
    JOIN job_runs r ON r.event_id = v.id JOIN job_steps s ON s.run_id = r.id AND s.name = e.step
    WHERE e.at > s.created_at`;
  expect(again).toEqual([]);
  expect(midway, "pieces in hand at the kills").toBeGreaterThan(kills / 4);
  console.log(
    `chaos: ${kills} kills, ${midway} pieces in hand at them, ${runs.length} runs, ` +
      `${effects.length - effectsNeeded} steps that were cut off ran again`,
  );
});

/** What a house without kills would note. */
const effectsNeeded = journeys * 6 + others * 3;
