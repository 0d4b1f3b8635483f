import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDue, drain, forgetJobs, jobsStage, runsOf, sendTo, type TestApp, work } from "@/lib/testing/jobs";

const stage = jobsStage();
const { client, serve, later } = stage;
beforeEach(forgetJobs);
afterEach(stage.undo);

const minute = 60_000;
const hour = 60 * minute;

/** A function that notes what it was given. */
function noting(id: string, options: object, notes: unknown[]) {
  return client.createFunction({ id, triggers: [{ event: "t/note" }], ...options }, async ({ event, step }) => {
    await step.run("note", () => notes.push(event.data.n));
  });
}

async function sendAll(app: TestApp, all: Record<string, unknown>[]): Promise<void> {
  for (const data of all) await sendTo(app, "t/note", data);
}

test("a trigger's condition chooses its events; what cannot be told does not start it", async () => {
  const notes: unknown[] = [];
  const triggers = [{ event: "t/note", if: 'event.data.n > 1 && event.data.kind == "a"' }];
  const app = await serve(noting("chooses", { triggers }, notes));
  await sendAll(app, [{ n: 1, kind: "a" }, { n: 2, kind: "a" }, { n: 3, kind: "b" }, { n: 4 }, { n: 5.5, kind: "a" }]);
  await drain(app);
  expect(notes.sort()).toEqual([2, 5.5]);
});

test("idempotency: a key starts one run in 24 hours, whatever the others do", async () => {
  const notes: unknown[] = [];
  const app = await serve(noting("once", { idempotency: "event.data.order" }, notes));
  await sendAll(app, [{ order: "a", n: 1 }, { order: "a", n: 2 }, { order: "b", n: 3 }, { n: 4 }, { n: 5 }]);
  await drain(app);
  later(23 * hour);
  await sendAll(app, [{ order: "a", n: 6 }]);
  await drain(app);
  expect(notes.sort()).toEqual([1, 3, 4, 5]);
  later(hour + minute);
  await sendAll(app, [{ order: "a", n: 7 }]);
  await drain(app);
  expect(notes.at(-1)).toBe(7);
});

test("events at once for one key start one run: the second waits for the first to be counted", async () => {
  const notes: unknown[] = [];
  const app = await serve(noting("crowd", { idempotency: "event.data.order" }, notes));
  await Promise.all(Array.from({ length: 12 }, (_, n) => sendTo(app, "t/note", { order: "a", n })));
  expect(await runsOf("test-crowd")).toHaveLength(1);
});

test("a rate limit leaves out what comes too soon, and lets in as time passes", async () => {
  const notes: unknown[] = [];
  const options = { rateLimit: { limit: 2, period: "1h", key: "event.data.who" } };
  const app = await serve(noting("rated", options, notes));
  await sendAll(app, [
    { who: "a", n: 1 },
    { who: "a", n: 2 },
    { who: "b", n: 3 },
  ]);
  later(29 * minute);
  await sendAll(app, [{ who: "a", n: 4 }]);
  later(2 * minute);
  await sendAll(app, [
    { who: "a", n: 5 },
    { who: "a", n: 6 },
  ]);
  await drain(app);
  expect(notes.sort()).toEqual([1, 3, 5]);
});

test("a debounce runs once things are quiet, with the last event of each key", async () => {
  const notes: unknown[] = [];
  const app = await serve(noting("quiet", { debounce: { period: "5m", key: "event.data.who" } }, notes));
  await sendAll(app, [
    { who: "a", n: 1 },
    { who: "b", n: 2 },
  ]);
  later(4 * minute);
  await sendAll(app, [{ who: "a", n: 3 }]);
  await drain(app);
  expect(notes).toEqual([]);
  later(2 * minute);
  await drain(app);
  expect(notes).toEqual([2]);
  later(4 * minute);
  await drain(app);
  expect(notes).toEqual([2, 3]);
  // What comes after the run began waits anew.
  await sendAll(app, [{ who: "a", n: 4 }]);
  later(6 * minute);
  await drain(app);
  expect(notes).toEqual([2, 3, 4]);
  expect(await runsOf("test-quiet")).toHaveLength(3);
});

test("a debounce that is never quiet runs when its timeout is over", async () => {
  const notes: unknown[] = [];
  const app = await serve(noting("restless", { debounce: { period: "5m", timeout: "12m" } }, notes));
  for (let n = 1; n <= 3; n++) {
    await sendAll(app, [{ n }]);
    later(4 * minute - 1000);
    await drain(app);
  }
  expect(notes).toEqual([]);
  later(minute);
  await drain(app);
  expect(notes).toEqual([3]);
});

test("events at once for one debounce start one run", async () => {
  const app = await serve(noting("burst", { debounce: { period: "5m" } }, []));
  await Promise.all(Array.from({ length: 12 }, (_, n) => sendTo(app, "t/note", { n })));
  expect(await runsOf("test-burst")).toHaveLength(1);
});

test("a run with priority goes before what has waited, one with a negative one waits", async () => {
  const notes: unknown[] = [];
  const options = { priority: { run: "event.data.vip ? 120 : event.data.late ? -60 : 0" }, concurrency: 1 };
  const app = await serve(noting("ranked", options, notes));
  await sendAll(app, [{ n: 1, vip: false, late: false }]);
  later(3 * minute);
  await sendAll(app, [
    { n: 2, vip: false, late: true },
    { n: 3, vip: false, late: false },
    { n: 4, vip: true, late: false },
  ]);
  await drain(app);
  expect(notes).toEqual([1, 4, 3]);
  later(minute + 1000);
  await drain(app);
  expect(notes).toEqual([1, 4, 3, 2]);
});

async function claimedKeys(app: TestApp, functionId: string): Promise<unknown[]> {
  const items = await claimDue(app, 20);
  const runs = await runsOf(functionId);
  return items.map((item) => runs.find(({ id }) => id === item.runId)?.limitKeys);
}

test("a concurrency limit with a key holds for each key, and leaves no room unused", async () => {
  const notes: unknown[] = [];
  const options = { concurrency: [{ limit: 2, key: "event.data.who" }, { limit: 5 }] };
  const app = await serve(noting("keyed", options, notes));
  const crowd = Array.from({ length: 30 }, (_, n) => ({ who: "noisy", n }));
  await sendAll(app, [...crowd, { who: "b", n: 30 }, { who: "c", n: 31 }, { n: 32 }, { n: 33 }]);
  const first = await claimedKeys(app, "test-keyed");
  expect(first).toHaveLength(5);
  expect(first.filter((keys) => String(keys).endsWith("noisy"))).toHaveLength(2);
  expect(await claimDue(app, 20)).toEqual([]);
});

test("two limits with keys hold together", async () => {
  const options = {
    concurrency: [
      { limit: 1, key: "event.data.who" },
      { limit: 2, key: "event.data.team" },
    ],
  };
  const app = await serve(noting("double", options, []));
  const team = (team: string, who: string, n: number) => ({ team, who, n });
  await sendAll(app, [team("x", "a", 1), team("x", "a", 2), team("x", "b", 3), team("x", "c", 4), team("y", "d", 5)]);
  const items = await claimDue(app, 20);
  const runs = await runsOf("test-double");
  expect(items.map((item) => runs.findIndex(({ id }) => id === item.runId)).sort()).toEqual([0, 2, 4]);
  for (const item of items) await work(app, item);
  await drain(app);
  expect((await runsOf("test-double")).every(({ status }) => status === "completed")).toBe(true);
});

test("a limit with a wider scope is shared by the functions that name the same key", async () => {
  const concurrency = { limit: 3, scope: "env", key: '"printer"' };
  const app = await serve(noting("one", { concurrency }, []), noting("two", { concurrency }, []));
  await sendAll(app, [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  const claims = await Promise.all([claimDue(app, 20), claimDue(app, 20)]);
  expect(claims.flat()).toHaveLength(3);
  await Promise.all(claims.flat().map((item) => work(app, item)));
  await drain(app);
  expect((await runsOf("test-two")).every(({ status }) => status === "completed")).toBe(true);
});

test("a run that does not start in time is cancelled; one that has started is not", async () => {
  const notes: unknown[] = [];
  const slow = client.createFunction(
    { id: "slow", triggers: [{ event: "t/note" }], timeouts: { start: "10m" }, concurrency: 1 },
    async ({ event, step }) => {
      await step.run("note", () => notes.push(event.data.n));
      await step.sleep("a while", "1h");
    },
  );
  const app = await serve(slow);
  await sendAll(app, [{ n: 1 }, { n: 2 }]);
  const [first] = await claimDue(app);
  later(11 * minute);
  if (first) await work(app, first);
  await drain(app);
  later(hour);
  await drain(app);
  const runs = await runsOf("test-slow");
  expect(runs.map(({ status }) => status).sort()).toEqual(["cancelled", "completed"]);
  expect(notes).toHaveLength(1);
});

test("a run that does not finish in time is cancelled, counted from its start", async () => {
  const endless = client.createFunction(
    { id: "endless", triggers: [{ event: "t/note" }], timeouts: { finish: "30m" } },
    async ({ event, step }) => {
      await step.sleep("a while", event.data.n === 1 ? "20m" : "40m");
      await step.run("end", () => undefined);
    },
  );
  const app = await serve(endless);
  await sendAll(app, [{ n: 1 }, { n: 2 }]);
  later(25 * minute);
  await drain(app);
  later(21 * minute);
  await drain(app);
  expect((await runsOf("test-endless")).at(1)).toMatchObject({ status: "running" });
  later(20 * minute);
  await drain(app);
  expect(await runsOf("test-endless")).toMatchObject([
    { status: "completed" },
    { status: "cancelled", error: { message: "The run was not finished in time." } },
  ]);
});
