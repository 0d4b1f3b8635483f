import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import { startStage } from "./stage";

let app: TestApp;

beforeAll(async () => {
  app = await startStage("worker", { JOBS_RUNNER: "worker" });
});

afterAll(async () => {
  await app?.stop();
});

test("a worker that is killed during an import and a mailing: the next one finishes both, and nothing happens twice", async () => {
  const lists = await import("./lists");
  const work = await import("./work");
  const { makeEvent } = await import("@/lib/testing/factories");
  const { makeHomes } = await import("./households");
  const { db } = await import("@/lib/platform/db");
  const event = await makeEvent();
  await makeHomes(event, 160, 1);
  const ready = [await lists.makeReady(lists.longList), await lists.makeReady(lists.laureates)];

  for (const list of ready) await lists.request(list);
  const occasion = await work.inviteEverybody(event);
  await work.until("an import under way", async () => (await lists.rowsUnderWay(ready)) > 0 || lists.areIn(ready));
  await app.worker.kill();
  expect(await lists.halfIn(ready)).toEqual([]);
  // Without a worker nothing goes on, and the app says so.
  expect(await db.jobRun.count({ where: { status: "running" } })).toBeGreaterThan(0);

  await app.worker.start();
  await work.allDone();
  expect(await lists.halfIn(ready)).toEqual([]);
  expect(await lists.areIn(ready)).toBe(true);
  expect(await work.wrongDeliveries(event.eventId, occasion)).toEqual([]);
  expect(await work.strayInvitations(event.eventId)).toEqual([]);
  const imports = await db.jobRun.findMany({
    where: { functionId: { contains: "guests-import" } },
    include: { steps: true },
  });
  expect(imports.map(({ steps }) => steps.length)).toEqual([1, 1]);
});
