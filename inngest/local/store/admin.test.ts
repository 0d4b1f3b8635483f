import { NonRetriableError } from "inngest";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import {
  claimDue,
  drain,
  forgetJobs,
  passTime,
  sendTo,
  serveFunctions,
  type TestApp,
  testClient,
} from "@/lib/testing/jobs";
import { registerFunctions } from "../scheduler";
import { getRun, listFunctions, listRuns } from "./admin";
import { cancelRun, retryRun } from "./control";
import { readQueueState } from "./runners";

const client = testClient();
const done: string[] = [];
let isBroken = true;

const flaky = client.createFunction(
  { id: "flaky", name: "Flaky work", triggers: [{ event: "t/flaky" }], retries: 0 },
  async ({ event, step }) => {
    const first = await step.run("first", () => {
      done.push("first");
      return { token: "secret", email: "marie@example.test", n: event.data.n };
    });
    return step.run("second", () => {
      if (isBroken) throw new NonRetriableError("Cannot reach marie@example.test");
      done.push("second");
      return first.n;
    });
  },
);
const sleepy = client.createFunction(
  { id: "sleepy", name: "Sleepy work", triggers: [{ event: "t/sleepy" }, { cron: "0 4 * * *" }] },
  async ({ step }) => {
    await step.waitForEvent("an answer", { event: "t/answer", timeout: "1d" });
    await step.run("after", () => done.push("after"));
  },
);

let app: TestApp;
beforeAll(async () => {
  app = await serveFunctions(client, [flaky, sleepy]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await forgetJobs();
  await registerFunctions(app.registry);
  done.length = 0;
  isBroken = true;
});

async function onlyRun() {
  const { items } = await listRuns();
  const [item] = items;
  if (!item || items.length !== 1) throw new Error(`${items.length} runs`);
  return item;
}

test("functions are listed with their schedules and what has become of them", async () => {
  await sendTo(app, "t/flaky", { n: 1 });
  await sendTo(app, "t/sleepy");
  expect(await readQueueState()).toMatchObject({ queued: 2, running: 0 });
  await drain(app);
  await sendTo(app, "t/flaky", { n: 2 });
  await claimDue(app);
  expect(await readQueueState()).toMatchObject({ queued: 0, running: 1 });
  const [first, second] = await listFunctions();
  expect(first).toMatchObject({
    id: "test-flaky",
    name: "Flaky work",
    events: ["t/flaky"],
    schedules: [],
    working: 1,
    running: 1,
    failedToday: 1,
    lastRunAt: expect.any(Date),
  });
  expect(second).toMatchObject({
    name: "Sleepy work",
    schedules: [{ cron: "0 4 * * *", nextAt: expect.any(Date) }],
    waiting: 0,
    running: 1,
    failedToday: 0,
  });
});

test("the piece of work that waits longest is told in seconds", async () => {
  expect((await readQueueState()).oldestSeconds).toBe(0);
  await sendTo(app, "t/flaky");
  const back = passTime(90_000);
  try {
    expect((await readQueueState()).oldestSeconds).toBeGreaterThanOrEqual(89);
  } finally {
    back();
  }
});

test("a run shows its steps, its input and its error, without names and secrets", async () => {
  await sendTo(app, "t/flaky", { n: 1, email: "marie@example.test" });
  await drain(app);
  const item = await onlyRun();
  expect(item).toMatchObject({ functionName: "Flaky work", status: "failed", eventName: "t/flaky" });
  const run = await getRun(item.id);
  expect(run).toMatchObject({ input: { n: 1 }, steps: [{ name: "first", outcome: "data", value: { n: 1 } }, {}] });
  expect(run).toMatchObject({ error: { message: expect.stringContaining("Cannot reach") }, pending: [] });
  expect(JSON.stringify([item, run])).not.toMatch(/marie@|"secret"/);
  expect(await getRun(newId())).toBeNull();
});

test("a run that waits shows for what and until when", async () => {
  await sendTo(app, "t/sleepy");
  await drain(app);
  const item = await onlyRun();
  expect(item).toMatchObject({ status: "running", nextAt: expect.any(Date), problem: null });
  const run = await getRun(item.id);
  expect(run?.pending).toMatchObject([{ kind: "wait", name: "an answer", waitsFor: "t/answer", isUnderWay: false }]);
});

test("runs are listed fifty at a time, the newest first, and filtered", async () => {
  for (let n = 0; n < 55; n++) await sendTo(app, "t/flaky", { n });
  await sendTo(app, "t/sleepy");
  await drain(app);
  const first = await listRuns();
  expect(first.items).toHaveLength(50);
  const second = await listRuns({}, first.nextCursor ?? undefined);
  expect(second.items).toHaveLength(6);
  expect(second.nextCursor).toBeNull();
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(56);
  expect((await listRuns({ status: "running" })).items).toMatchObject([{ functionId: "test-sleepy" }]);
  expect((await listRuns({ functionId: "test-sleepy", status: "failed" })).items).toEqual([]);
  expect((await listRuns({ from: new Date(Date.now() + 60_000) })).items).toEqual([]);
});

test("a run that was cancelled by hand does nothing more, not even when its event comes", async () => {
  await sendTo(app, "t/sleepy");
  await drain(app);
  const { id } = await onlyRun();
  expect(await cancelRun(id)).toEqual({ ok: true });
  expect(await cancelRun(id)).toEqual({ ok: false, reason: "ended" });
  expect(await cancelRun(newId())).toEqual({ ok: false, reason: "unknown" });
  await sendTo(app, "t/answer");
  await drain(app);
  expect(done).toEqual([]);
  expect(await getRun(id)).toMatchObject({ status: "cancelled", error: { message: "The run was cancelled by hand." } });
});

test("a failed run that is repeated goes on after its finished steps, once at a time", async () => {
  await sendTo(app, "t/flaky", { n: 7 });
  await drain(app);
  const { id } = await onlyRun();
  isBroken = false;
  const results = await Promise.all([retryRun(id), retryRun(id)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: "under_way" });
  await drain(app);
  expect(done).toEqual(["first", "second"]);
  const [replay] = (await listRuns({ status: "completed" })).items;
  expect(replay).toMatchObject({ replayOf: id });
  expect((await getRun(id))?.replays).toMatchObject([{ id: replay?.id, status: "completed" }]);
  expect(await retryRun(replay?.id ?? "")).toEqual({ ok: false, reason: "not_failed" });

  expect(await retryRun(id, "start")).toMatchObject({ ok: true });
  await drain(app);
  expect(done).toEqual(["first", "second", "first", "second"]);
});
