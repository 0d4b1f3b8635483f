import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { drain, forgetJobs, runsOf, serveFunctions, testClient } from "@/lib/testing/jobs";
import { nextRun, registerFunctions, runSchedules } from "./scheduler";

const cleanups: (() => unknown)[] = [];
beforeEach(forgetJobs);
afterEach(async () => {
  for (const undo of cleanups.splice(0).reverse()) await undo();
});

function at(iso: string): void {
  cleanups.push(setClock(() => new Date(iso)));
}

async function hourly(runs: string[]) {
  const client = testClient();
  const tick = client.createFunction({ id: "hourly", triggers: [{ cron: "0 * * * *" }] }, async ({ event, step }) => {
    await step.run("tick", () => runs.push(event.name));
  });
  const app = await serveFunctions(client, [tick]);
  cleanups.push(app.stop);
  return app;
}

test("one time starts one run, however many look at once", async () => {
  const runs: string[] = [];
  const app = await hourly(runs);
  at("2026-05-01T09:59:00Z");
  await registerFunctions(app.registry);
  expect(await runSchedules(app.registry)).toBe(0);
  at("2026-05-01T10:00:00Z");
  await Promise.all([runSchedules(app.registry), runSchedules(app.registry), runSchedules(app.registry)]);
  await drain(app);
  expect(runs).toEqual(["inngest/scheduled.timer"]);
  at("2026-05-01T11:00:30Z");
  await runSchedules(app.registry);
  await drain(app);
  expect(await runsOf("test-hourly")).toHaveLength(2);
});

test("times that were missed start one run together", async () => {
  const app = await hourly([]);
  at("2026-05-01T09:59:00Z");
  await registerFunctions(app.registry);
  at("2026-05-02T12:30:00Z");
  await runSchedules(app.registry);
  expect(await runSchedules(app.registry)).toBe(0);
  expect(await runsOf("test-hourly")).toHaveLength(1);
});

test("a schedule that no function has any more is forgotten; a known one keeps its time", async () => {
  const app = await hourly([]);
  at("2026-05-01T09:59:00Z");
  await registerFunctions(app.registry);
  at("2026-05-01T10:30:00Z");
  await registerFunctions(app.registry);
  expect(await db.jobSchedule.findMany()).toMatchObject([{ nextAt: new Date("2026-05-01T10:00:00Z") }]);
  await registerFunctions(new Map());
  expect(await db.jobSchedule.count()).toBe(0);
});

describe("the next time", () => {
  test.each([
    ["0 9 * * *", "2026-05-01T09:00:00Z", "2026-05-02T09:00:00Z"],
    ["TZ=Europe/Paris 0 9 * * *", "2026-03-28T09:00:00Z", "2026-03-29T07:00:00Z"],
    ["TZ=Europe/Paris 0 9 * * *", "2026-10-24T08:00:00Z", "2026-10-25T08:00:00Z"],
    ["*/5 * * * *", "2026-05-01T09:03:10Z", "2026-05-01T09:05:00Z"],
  ])("of %s after %s is %s", (cron, after, expected) => {
    expect(nextRun(cron, new Date(after))?.toISOString()).toBe(new Date(expected).toISOString());
  });

  test("cannot be told of nonsense", () => {
    expect(() => nextRun("every now and then", new Date())).toThrow();
  });
});
