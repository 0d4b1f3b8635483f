import { NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, beforeEach, expect, test } from "vitest";
import { now } from "@/lib/platform/clock";
import { claimDue, drain, forgetJobs, jobsStage, runsOf, sendTo, work } from "@/lib/testing/jobs";

const stage = jobsStage();
const { client, serve, later } = stage;
beforeEach(forgetJobs);
afterEach(stage.undo);

test("a function runs step by step, each step once, and its result is kept", async () => {
  const calls: string[] = [];
  const greet = client.createFunction({ id: "greet", triggers: [{ event: "t/greet" }] }, async ({ event, step }) => {
    const first = await step.run("first", () => {
      calls.push("first");
      return { names: [event.data.name], odd: "\u0000 \u2028" };
    });
    const second = await step.run("second", () => {
      calls.push("second");
      return `${first.names[0]}!`;
    });
    return { said: second, odd: first.odd };
  });
  const app = await serve(greet);
  await sendTo(app, "t/greet", { name: "Marie" });
  await sendTo(app, "t/other");
  await drain(app);

  expect(calls).toEqual(["first", "second"]);
  const [run, ...others] = await runsOf("test-greet");
  expect(others).toEqual([]);
  expect(run).toMatchObject({ status: "completed", output: { said: "Marie!", odd: "\u0000 \u2028" } });
  expect(run?.steps.map((step) => step.name)).toEqual(["first", "second"]);
});

test("a failing step is tried again later, then the function goes on", async () => {
  const attempts: number[] = [];
  const flaky = client.createFunction(
    { id: "flaky", triggers: [{ event: "t/flaky" }], retries: 3 },
    async ({ step, attempt }) => {
      await step.run("before", () => "kept");
      return step.run("shaky", () => {
        attempts.push(attempt);
        if (attempt < 2) throw new Error("Not yet");
        return "done";
      });
    },
  );
  const app = await serve(flaky);
  await sendTo(app, "t/flaky");
  await drain(app);
  expect(attempts).toEqual([0]);
  later(61_000);
  await drain(app);
  expect(attempts).toEqual([0, 1]);
  later(61_000);
  await drain(app);
  expect(attempts).toEqual([0, 1, 2]);
  expect(await runsOf("test-flaky")).toMatchObject([{ status: "completed", output: "done" }]);
});

test("a step that keeps failing fails, and the function may catch it", async () => {
  const caught = client.createFunction(
    { id: "caught", triggers: [{ event: "t/caught" }], retries: 1 },
    async ({ step }) => {
      try {
        await step.run("never", () => {
          throw new Error("No luck");
        });
      } catch (error) {
        return step.run("instead", () => (error instanceof Error ? error.message : "?"));
      }
    },
  );
  const app = await serve(caught);
  await sendTo(app, "t/caught");
  await drain(app);
  later(61_000);
  await drain(app);
  expect(await runsOf("test-caught")).toMatchObject([{ status: "completed", output: "No luck" }]);
});

test("a run that fails for good starts its onFailure once, with the error", async () => {
  const told: unknown[] = [];
  const doomed = client.createFunction(
    {
      id: "doomed",
      triggers: [{ event: "t/doomed" }],
      retries: 4,
      onFailure: async ({ event, error }) => {
        told.push([event.data.function_id, event.data.event.data, error.message]);
      },
    },
    async ({ step }) => {
      await step.run("refuse", () => {
        throw new NonRetriableError("Refused");
      });
    },
  );
  const app = await serve(doomed);
  await sendTo(app, "t/doomed", { n: 1 });
  await drain(app);
  expect(await runsOf("test-doomed")).toMatchObject([{ status: "failed", error: { message: "Refused" } }]);
  expect(told).toEqual([["test-doomed", { n: 1 }, "Refused"]]);
});

test("a function says when to be tried again", async () => {
  let tries = 0;
  const busy = client.createFunction({ id: "busy", triggers: [{ event: "t/busy" }] }, async () => {
    tries += 1;
    if (tries === 1) throw new RetryAfterError("Busy", "10m");
    return tries;
  });
  const app = await serve(busy);
  await sendTo(app, "t/busy");
  await drain(app);
  later(9 * 60_000);
  await drain(app);
  expect(tries).toBe(1);
  later(2 * 60_000);
  await drain(app);
  expect(await runsOf("test-busy")).toMatchObject([{ status: "completed", output: 2 }]);
});

test("a sleeping run wakes when its time has come, and not before", async () => {
  const calls: string[] = [];
  const tomorrow = new Date(now().getTime() + 24 * 3_600_000);
  const sleeper = client.createFunction({ id: "sleeper", triggers: [{ event: "t/sleep" }] }, async ({ step }) => {
    await step.run("before", () => calls.push("before"));
    await step.sleep("a while", "2h");
    await step.sleepUntil("long past", new Date("2020-01-01T00:00:00Z"));
    await step.run("after", () => calls.push("after"));
    await step.sleepUntil("tomorrow", tomorrow);
    await step.run("at last", () => calls.push("at last"));
  });
  const app = await serve(sleeper);
  await sendTo(app, "t/sleep");
  await drain(app);
  later(119 * 60_000);
  await drain(app);
  expect(calls).toEqual(["before"]);
  later(2 * 60_000);
  await drain(app);
  expect(calls).toEqual(["before", "after"]);
  later(21 * 3_600_000);
  await drain(app);
  expect(calls).toEqual(["before", "after"]);
  later(60 * 60_000);
  await drain(app);
  expect(calls).toEqual(["before", "after", "at last"]);
  expect(await runsOf("test-sleeper")).toMatchObject([{ status: "completed" }]);
});

test("parallel steps each run once, also beside a sleep that outlasts them", async () => {
  const calls: string[] = [];
  const note = (name: string) => () => {
    calls.push(name);
    return name;
  };
  const wide = client.createFunction({ id: "wide", triggers: [{ event: "t/wide" }] }, async ({ step }) => {
    const branch = async () => `${await step.run("c", note("c"))}${await step.run("d", note("d"))}`;
    return Promise.all([step.run("a", note("a")), step.run("b", note("b")), step.sleep("nap", "1h"), branch()]);
  });
  const app = await serve(wide);
  await sendTo(app, "t/wide");
  await drain(app);
  expect([...calls].sort()).toEqual(["a", "b", "c", "d"]);
  later(61 * 60_000);
  await drain(app);
  expect([...calls].sort()).toEqual(["a", "b", "c", "d"]);
  expect(await runsOf("test-wide")).toMatchObject([{ status: "completed", output: ["a", "b", null, "cd"] }]);
});

test("a parallel step that fails for good fails alone", async () => {
  const pair = client.createFunction({ id: "pair", triggers: [{ event: "t/pair" }], retries: 0 }, async ({ step }) =>
    Promise.allSettled([
      step.run("good", () => 1),
      step.run("bad", () => {
        throw new Error("Bad");
      }),
    ]).then((results) => results.map((result) => result.status)),
  );
  const app = await serve(pair);
  await sendTo(app, "t/pair");
  await drain(app);
  expect(await runsOf("test-pair")).toMatchObject([{ status: "completed", output: ["fulfilled", "rejected"] }]);
});

test("what the runner does not do fails the run by its name", async () => {
  const waiting = client.createFunction({ id: "waiting", triggers: [{ event: "t/wait" }] }, async ({ step }) => {
    await step.waitForSignal("an answer", { signal: "answer", timeout: "1d", onConflict: "fail" });
  });
  const app = await serve(waiting);
  await sendTo(app, "t/wait");
  await drain(app);
  expect(await runsOf("test-waiting")).toMatchObject([
    { status: "failed", error: { message: expect.stringContaining("WaitForSignal") } },
  ]);
});

test("a call that hangs is given up and tried again", async () => {
  let tries = 0;
  const hanging = client.createFunction({ id: "hanging", triggers: [{ event: "t/hang" }] }, async () => {
    tries += 1;
    if (tries === 1) await new Promise<void>((resolve) => stage.afterwards(resolve));
    return tries;
  });
  const app = await serve(hanging);
  await sendTo(app, "t/hang");
  for (const item of await claimDue(app)) await work(app, item, 100);
  expect(await runsOf("test-hanging")).toMatchObject([{ status: "running" }]);
  later(61_000);
  await drain(app);
  expect(await runsOf("test-hanging")).toMatchObject([{ status: "completed", output: 2 }]);
});

test("an app that is away costs no try", async () => {
  const away = client.createFunction({ id: "away", triggers: [{ event: "t/away" }], retries: 0 }, async () => "here");
  const app = await serve(away);
  await sendTo(app, "t/away");
  const gone = { ...app, endpoint: "http://127.0.0.1:9/api/inngest" };
  for (let round = 0; round < 3; round++) {
    later(31_000);
    await drain(gone);
  }
  later(31_000);
  await drain(app);
  expect(await runsOf("test-away")).toMatchObject([{ status: "completed", output: "here" }]);
});
