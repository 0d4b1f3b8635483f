import { NonRetriableError } from "inngest";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { drain, forgetJobs, jobsStage, runsOf, sendTo } from "@/lib/testing/jobs";

const stage = jobsStage();
const { client, serve, later } = stage;
beforeEach(forgetJobs);
afterEach(stage.undo);

const hour = 3_600_000;

/** Says what it waited for. */
function waiting(id: string, wait: { match: string } | { if: string } | Record<string, never>) {
  return client.createFunction({ id, triggers: [{ event: "t/asked" }] }, async ({ step }) => {
    const answer = await step.waitForEvent("an answer", { event: "t/answered", timeout: "2h", ...wait });
    return step.run("say", () => (answer ? `said ${answer.data.text}` : "silent"));
  });
}

test.each([
  ["match", { match: "data.id" }],
  ["if, comparing one field", { if: "async.data.id == event.data.id" }],
  ["if, with more to it", { if: 'event.data.id == async.data.id && async.data.text != "?"' }],
])("a run waits for the event that matches it and gets it (%s)", async (_, wait) => {
  const app = await serve(waiting("waits", wait));
  await sendTo(app, "t/asked", { id: 1 });
  await sendTo(app, "t/asked", { id: "1" });
  await drain(app);
  await sendTo(app, "t/answered", { id: 2, text: "two" });
  await sendTo(app, "t/answered", { text: "nobody" });
  await sendTo(app, "t/other", { id: 1, text: "other" });
  await drain(app);
  expect(await runsOf("test-waits")).toMatchObject([{ status: "running" }, { status: "running" }]);
  await sendTo(app, "t/answered", { id: 1, text: "one" });
  await sendTo(app, "t/answered", { id: 1, text: "late" });
  await drain(app);
  expect(await runsOf("test-waits")).toMatchObject([
    { status: "completed", output: "said one" },
    { status: "running" },
  ]);
  expect(await db.jobWait.count()).toBe(1);
});

test("a wait that nobody meets ends with its time, and an event that comes then is too late", async () => {
  const app = await serve(waiting("silent", { match: "data.id" }));
  await sendTo(app, "t/asked", { id: 1 });
  await drain(app);
  later(hour);
  await drain(app);
  expect(await runsOf("test-silent")).toMatchObject([{ status: "running" }]);
  later(hour + 1000);
  await sendTo(app, "t/answered", { id: 1, text: "late" });
  await drain(app);
  expect(await runsOf("test-silent")).toMatchObject([{ status: "completed", output: "silent" }]);
  expect(await db.jobWait.count()).toBe(0);
});

test("an event that went before is not waited for; one event meets every run that waits for it", async () => {
  const app = await serve(waiting("many", {}));
  await sendTo(app, "t/answered", { text: "early" });
  for (let n = 0; n < 3; n++) await sendTo(app, "t/asked");
  await drain(app);
  expect(await runsOf("test-many")).toHaveLength(3);
  await sendTo(app, "t/answered", { text: "all" });
  await drain(app);
  expect((await runsOf("test-many")).map(({ output }) => output)).toEqual(["said all", "said all", "said all"]);
});

test("waits beside each other are met one by one", async () => {
  const both = client.createFunction({ id: "both", triggers: [{ event: "t/asked" }] }, async ({ step }) => {
    const [a, b, c] = await Promise.all([
      step.waitForEvent("a", { event: "t/a", timeout: "1h" }),
      step.waitForEvent("b", { event: "t/b", timeout: "1h" }),
      step.run("c", () => "c"),
    ]);
    return [a?.data.n, b, c];
  });
  const app = await serve(both);
  await sendTo(app, "t/asked");
  await drain(app);
  await sendTo(app, "t/a", { n: 5 });
  await drain(app);
  later(hour + 1000);
  await drain(app);
  expect(await runsOf("test-both")).toMatchObject([{ status: "completed", output: [5, null, "c"] }]);
});

const child = client.createFunction(
  { id: "child", triggers: [{ event: "t/child" }], retries: 0 },
  async ({ event, step }) => {
    if (event.data.nap) await step.sleep("nap", "3h");
    return step.run("work", () => {
      if (event.data.fails) throw new NonRetriableError("The child cannot");
      return { doubled: Number(event.data.n) * 2 };
    });
  },
);

const parent = client.createFunction(
  { id: "parent", triggers: [{ event: "t/parent" }], retries: 0 },
  async ({ event, step }) => {
    try {
      return await step.invoke("ask the child", { function: child, data: event.data, timeout: "1h" });
    } catch (error) {
      return error instanceof Error ? `caught: ${error.message}` : "?";
    }
  },
);

test("a function invokes another and gets its result, its error, or nothing in time", async () => {
  const app = await serve(parent, child);
  await sendTo(app, "t/parent", { n: 21 });
  await sendTo(app, "t/parent", { fails: true });
  await sendTo(app, "t/parent", { nap: true, n: 1 });
  await drain(app);
  later(hour + 1000);
  await drain(app);
  expect((await runsOf("test-parent")).map(({ status, output }) => [status, output])).toEqual([
    ["completed", { doubled: 42 }],
    ["completed", "caught: The child cannot"],
    ["completed", expect.stringContaining("in time")],
  ]);
  later(2 * hour);
  await drain(app);
  // A parent that waits no longer does not end its child.
  const children = await runsOf("test-child");
  expect(children.map(({ status }) => status).sort()).toEqual(["completed", "completed", "failed"]);
  expect(await db.jobQueueItem.count()).toBe(0);
});

test("a function that is not there cannot be invoked", async () => {
  const app = await serve(parent);
  await sendTo(app, "t/parent", { n: 1 });
  await drain(app);
  expect(await runsOf("test-parent")).toMatchObject([{ output: expect.stringContaining('"test-child"') }]);
});

/** Works an hour after it was asked. */
function cancellable(id: string, cancel: object) {
  return client.createFunction(
    { id, triggers: [{ event: "t/asked" }], cancelOn: [{ event: "t/stop", ...cancel }] },
    async ({ step }) => {
      await step.sleep("an hour", "1h");
      return step.run("work", () => "worked");
    },
  );
}

test.each([
  ["match", { match: "data.id" }],
  ["if", { if: "async.data.id == event.data.id && async.data.sure" }],
])("an event cancels the runs that it matches, and no others (%s)", async (_, cancel) => {
  const app = await serve(cancellable("stops", cancel));
  await sendTo(app, "t/asked", { id: "a" });
  await sendTo(app, "t/asked", { id: "b" });
  await drain(app);
  await sendTo(app, "t/stop", { id: "a", sure: true });
  await sendTo(app, "t/stop", { sure: true });
  await drain(app);
  later(hour + 1000);
  await drain(app);
  expect(await runsOf("test-stops")).toMatchObject([
    { status: "cancelled", output: null, error: { name: "CancelledError" } },
    { status: "completed", output: "worked" },
  ]);
  expect(await db.jobWait.count()).toBe(0);
});

test("a run may be cancelled before its first call, and only for as long as its function says", async () => {
  const app = await serve(cancellable("briefly", { timeout: "30m" }));
  await sendTo(app, "t/asked");
  await sendTo(app, "t/stop");
  await drain(app);
  expect(await runsOf("test-briefly")).toMatchObject([{ status: "cancelled", startedAt: null }]);
  await sendTo(app, "t/asked");
  await drain(app);
  later(31 * 60_000);
  await sendTo(app, "t/stop");
  await drain(app);
  later(hour);
  await drain(app);
  expect((await runsOf("test-briefly")).at(-1)).toMatchObject({ status: "completed" });
});

test("a cancelled run tells whoever listens, and the function that invoked it", async () => {
  const told: unknown[] = [];
  const sleeper = client.createFunction(
    { id: "sleeper", triggers: [{ event: "t/sleeper" }], cancelOn: [{ event: "t/stop" }] },
    async ({ step }) => step.sleep("long", "1d"),
  );
  const asking = client.createFunction({ id: "asking", triggers: [{ event: "t/asked" }] }, async ({ step }) => {
    const failed = await step.invoke("sleeper", { function: sleeper, data: {} }).catch((error: Error) => error.message);
    return failed;
  });
  const listener = client.createFunction(
    { id: "listener", triggers: [{ event: "inngest/function.cancelled" }] },
    async ({ event }) => {
      told.push(event.data.function_id);
    },
  );
  const app = await serve(sleeper, asking, listener);
  await sendTo(app, "t/asked");
  await drain(app);
  await sendTo(app, "t/stop");
  await drain(app);
  expect(told).toEqual(["test-sleeper"]);
  expect(await runsOf("test-asking")).toMatchObject([{ output: "The run was cancelled by an event." }]);
});
