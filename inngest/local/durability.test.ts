import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import {
  claimDue,
  drain,
  expireLeases,
  forgetJobs,
  jobsStage,
  runsOf,
  sendTo,
  type TestApp,
  work,
} from "@/lib/testing/jobs";
import type { Loop } from "../loop";
import { startRunner } from "./runner";
import { claim } from "./store/queue";

// Both cores may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const stage = jobsStage();
const { client, serve } = stage;
beforeEach(forgetJobs);
afterEach(stage.undo);

function run(app: TestApp, options: Partial<Parameters<typeof startRunner>[0]> = {}): Loop {
  const runner = startRunner({
    endpoint: app.endpoint,
    registry: () => app.registry,
    timeoutMs: 5000,
    pollMs: 50,
    ...options,
  });
  stage.afterwards(runner.stop);
  return runner;
}

/** Two steps that leave a mark each: in `marks` is what really ran. */
function marking(id: string, marks: string[], options: { concurrency?: number } = {}) {
  return client.createFunction({ id, triggers: [{ event: `t/${id}` }], ...options }, async ({ event, step }) => {
    await step.run("one", () => marks.push(`${event.data.n} one`));
    await step.run("two", () => marks.push(`${event.data.n} two`));
  });
}

test("a runner that dies between steps: the next goes on from the last stored step", async () => {
  const marks: string[] = [];
  const app = await serve(marking("dies", marks));
  await sendTo(app, "t/dies", { n: 1 });
  for (const item of await claimDue(app)) await work(app, item);
  expect(marks).toEqual(["1 one"]);
  // It took the next piece, and died before the call.
  expect(await claimDue(app)).toHaveLength(1);
  await drain(app);
  expect(marks).toEqual(["1 one"]);
  await expireLeases();
  await drain(app);
  expect(marks).toEqual(["1 one", "1 two"]);
  expect(await runsOf("test-dies")).toMatchObject([{ status: "completed" }]);
});

test("whoever has lost the lease cannot write its outcome", async () => {
  const marks: string[] = [];
  const app = await serve(marking("late", marks));
  await sendTo(app, "t/late", { n: 1 });
  const [stale] = await claimDue(app);
  await expireLeases();
  const [fresh] = await claimDue(app);
  if (!stale || !fresh) throw new Error("Nothing was claimed.");
  await work(app, stale);
  expect(marks).toEqual([]);
  expect(await runsOf("test-late")).toMatchObject([{ status: "running", steps: [] }]);
  await work(app, fresh);
  await drain(app);
  expect(marks).toEqual(["1 one", "1 two"]);
});

test("a sleep survives the process: it is a row, not a timer", async () => {
  const woken: string[] = [];
  const naps = client.createFunction({ id: "naps", triggers: [{ event: "t/naps" }] }, async ({ step }) => {
    await step.sleep("night", "8h");
    await step.run("wake", () => woken.push("awake"));
  });
  const first = await serve(naps);
  await sendTo(first, "t/naps");
  await drain(first);
  await first.stop();
  const second = await serve(naps);
  stage.later(8 * 3_600_000 + 1000);
  await drain(second);
  expect(woken).toEqual(["awake"]);
});

test("work that kills whoever touches it is given up in the end", async () => {
  const app = await serve(marking("killer", []));
  await sendTo(app, "t/killer", { n: 1 });
  await db.$executeRaw`UPDATE job_queue SET interruptions = 51`;
  await drain(app);
  expect(await runsOf("test-killer")).toMatchObject([{ status: "failed", error: { name: "InterruptedError" } }]);
});

test("processes that claim at once get different work; without the lock and the lease they would not", async () => {
  const app = await serve(marking("shared", []));
  for (let n = 0; n < 60; n++) await sendTo(app, "t/shared", { n });

  const claims = await Promise.all(Array.from({ length: 6 }, () => claim("test-shared", 10, undefined, 60)));
  const ids = claims.flat().map((item) => item.id);
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);

  // Looked up first and taken afterwards: everybody found the same.
  const found = await Promise.all(
    Array.from({ length: 6 }, () => db.jobQueueItem.findMany({ orderBy: [{ dueAt: "asc" }, { id: "asc" }], take: 10 })),
  );
  const doubled: string[] = [];
  for (const items of found) {
    const taken = await db.$queryRaw<{ id: string }[]>`
      UPDATE job_queue SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 minute'
      WHERE id = ANY(${items.map(({ id }) => id)}::uuid[]) RETURNING id`;
    doubled.push(...taken.map(({ id }) => id));
  }
  expect(new Set(doubled).size).toBeLessThan(doubled.length);
});

test("two runners share the work and double nothing", async () => {
  const marks: string[] = [];
  const app = await serve(marking("both", marks));
  const runners = [run(app), run(app)];
  const sent = Array.from({ length: 40 }, (_, n) => sendTo(app, "t/both", { n }));
  await Promise.all(sent);
  for (const runner of runners) runner.wake();
  await vi.waitFor(async () => expect(await db.jobRun.count({ where: { status: "completed" } })).toBe(40), {
    timeout: 45_000,
  });
  expect(marks).toHaveLength(80);
  expect(new Set(marks).size).toBe(80);
  expect(await db.jobQueueItem.count()).toBe(0);
});

test("no more of a function's calls are under way than its limit, over all runners", async () => {
  let busy = 0;
  let most = 0;
  const limited = client.createFunction(
    { id: "limited", triggers: [{ event: "t/limited" }], concurrency: 2 },
    async ({ step }) => {
      await step.run("work", async () => {
        busy += 1;
        most = Math.max(most, busy);
        await db.$executeRaw`SELECT pg_sleep(0.02)`;
        busy -= 1;
      });
    },
  );
  const app = await serve(limited);
  for (let n = 0; n < 12; n++) await sendTo(app, "t/limited", { n });
  run(app);
  run(app);
  await vi.waitFor(async () => expect(await db.jobRun.count({ where: { status: "completed" } })).toBe(12), {
    timeout: 45_000,
  });
  expect(most).toBe(2);
});

test("connections that break delay the work, and lose none of it", async () => {
  const marks: string[] = [];
  const app = await serve(marking("cut", marks));
  run(app, { leaseSeconds: 1 });
  for (let n = 0; n < 20; n++) {
    // The sender itself may meet a connection that was just cut.
    await vi.waitFor(() => sendTo(app, "t/cut", { n }));
    if (n % 5 === 2) {
      await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    }
  }
  await vi.waitFor(async () => expect(await db.jobRun.count({ where: { status: "completed" } })).toBe(20), {
    timeout: 45_000,
  });
  // A step that was cut off may have run twice; none was left out.
  expect(new Set(marks).size).toBe(40);
});

test("work that fails does not keep other work waiting", async () => {
  const marks: string[] = [];
  const poison = client.createFunction({ id: "poison", triggers: [{ event: "t/poison" }], retries: 0 }, async () => {
    throw new Error("Poisoned");
  });
  const app = await serve(poison, marking("healthy", marks));
  for (let n = 0; n < 30; n++) await sendTo(app, "t/poison", { n });
  await sendTo(app, "t/healthy", { n: 1 });
  run(app, { slots: 2 });
  await vi.waitFor(() => expect(marks).toEqual(["1 one", "1 two"]), { timeout: 10_000 });
});
