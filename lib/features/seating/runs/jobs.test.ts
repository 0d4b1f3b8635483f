import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { seatInThread } from "../auto/jobs";
import { getSeatingTask } from "./data";
import { startRun } from "./jobs";
import { askToFinish, beatRun, beginRun, endRun } from "./mutations";
import { most } from "./rules";
import type { RunNews } from "./types";

const startThread = () =>
  new Worker(
    `const { workerData } = require("node:worker_threads");
    import(workerData.tsx).then(({ register }) => { register(); return import(workerData.worker); });`,
    {
      eval: true,
      workerData: {
        tsx: import.meta.resolve("tsx/esm/api"),
        worker: new URL("../auto/worker.ts", import.meta.url).href,
      },
    },
  );
const seat: typeof seatInThread = (start, options) => seatInThread(start, { ...options, startThread });

async function stage() {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"]);
  await answerFor(event, guestIds, "accepted");
  const { layoutId, seatIds } = await makeLayout(event, { tables: 2, seats: 4 });
  const task = (await getSeatingTask(event.scope, layoutId)) ?? expect.fail("The layout is gone.");
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const start = (secondsAtMost: number, of = task) =>
    startRun(event.scope, layoutId, of, { seed: 1, secondsAtMost, repair: null }, { gone: gone.signal, seat });
  return { event, layoutId, seatIds, guestIds, task, gone, start };
}

/** The news of a run as they come, without the empty lines that keep it open. */
async function* told(run: Awaited<ReturnType<typeof startRun>>): AsyncGenerator<RunNews> {
  if (!run.ok) throw new Error(run.message);
  let rest = "";
  const decoder = new TextDecoder();
  for await (const piece of run.news) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) yield JSON.parse(line);
  }
}

async function all(news: AsyncIterable<RunNews>): Promise<RunNews[]> {
  const heard: RunNews[] = [];
  for await (const each of news) heard.push(each);
  return heard;
}

test("what it is about is read by scope: who accepted, seats that are held, and nothing of another event", async () => {
  const { event, layoutId, seatIds, guestIds } = await stage();
  const [held = "", free = ""] = seatIds;
  const hold = (seatId: string, expiresAt: Date) =>
    db.seatClaim.create({
      data: {
        id: crypto.randomUUID(),
        eventId: event.eventId,
        layoutId,
        seatId,
        kind: "hold",
        holdId: crypto.randomUUID(),
        expiresAt,
        revision: 1,
      },
    });
  await hold(held, new Date("2100-01-01T00:00:00Z"));
  await hold(free, new Date("2000-01-01T00:00:00Z"));
  const task = await getSeatingTask(event.scope, layoutId);
  expect(task).toMatchObject({ heldSeatIds: [held] });
  expect(task?.guestIds.toSorted()).toEqual(guestIds.toSorted());
  expect(await getSeatingTask((await makeEvent()).scope, layoutId)).toBeNull();
});

test("a run tells how it goes and ends with a proposal; a held seat is nobody's in it", async () => {
  const { event, seatIds, task, start } = await stage();
  const held = seatIds.slice(0, 4);
  const news = await all(told(await start(1, { ...task, heldSeatIds: held })));
  expect(news[0]).toMatchObject({ is: "started" });
  expect(news.some((each) => each.is === "progress")).toBe(true);
  const last = news.at(-1);
  if (last?.is !== "proposal") return expect.fail("There is no proposal.");
  expect(last.isFinal).toBe(true);
  expect(last.proposal.seats.map(({ seatId }) => seatId).filter((id) => held.includes(id))).toEqual([]);
  expect(last.proposal.seats).toHaveLength(3);
  expect(await db.seatingRun.count({ where: { eventId: event.eventId } })).toBe(0);
});

test("one at a time at an event; who asks it to finish gets what there is, by then", async () => {
  const { event, layoutId, start } = await stage();
  const run = await start(600);
  expect(await start(600)).toMatchObject({ ok: false, reason: "busy" });
  const news = told(run);
  const first = await news.next();
  if (first.done || first.value.is !== "started") return expect.fail("It did not start.");
  const { runId } = first.value;
  expect(await beginRun(event.scope, layoutId)).toMatchObject({ ok: false, reason: "busy" });
  expect(await askToFinish((await makeEvent()).scope, layoutId, runId)).toBe(false);
  expect(await askToFinish(event.scope, layoutId, runId)).toBe(true);
  expect((await all(news)).at(-1)).toMatchObject({ is: "proposal", isFinal: true });
  expect(await beginRun(event.scope, layoutId)).toMatchObject({ ok: true });
});

test("it ends when the browser goes, or when somebody ends it, and gives event and thread free", async () => {
  const { event, layoutId, gone, start } = await stage();
  const ended = told(await start(600));
  const first = await ended.next();
  if (first.done || first.value.is !== "started") return expect.fail("It did not start.");
  expect(await endRun(event.scope, layoutId, first.value.runId)).toBe(true);
  expect((await all(ended)).at(-1)).toMatchObject({ is: "failed" });
  const left = told(await start(600));
  expect(await left.next()).toMatchObject({ value: { is: "started" } });
  gone.abort();
  expect((await all(left)).at(-1)).toMatchObject({ is: "failed" });
  expect(await db.seatingRun.count({ where: { eventId: event.eventId } })).toBe(0);
});

test("a run whose process died is over with its lease, and hears so if it was only slow", async () => {
  const { event, layoutId } = await stage();
  const dead = await beginRun(event.scope, layoutId);
  if (!dead.ok) return expect.fail(dead.message);
  await db.$executeRaw`UPDATE seating_runs SET lease_until = clock_timestamp() - interval '1 second'
    WHERE event_id = ${event.eventId}::uuid`;
  const next = await beginRun(event.scope, layoutId);
  if (!next.ok) return expect.fail(next.message);
  expect(await beatRun(event.scope, dead.runId)).toBe("over");
  expect(await beatRun(event.scope, next.runId)).toBe("running");
});

test("nobody to seat and too many are refused with a sentence", async () => {
  const { task, start } = await stage();
  expect(await start(1, { ...task, guestIds: [] })).toMatchObject({ ok: false, reason: "nobody" });
  const many = Array.from({ length: most.guests + 1 }, (_, index) => `g${index}`);
  expect(await start(1, { ...task, guestIds: many })).toMatchObject({
    ok: false,
    reason: "too_large",
    message: expect.stringContaining("6,001"),
  });
});

test("a process runs as many threads as it has cores to spare; the next run waits, and begins by itself", async () => {
  const first = [];
  for (let count = 0; count < Math.max(1, availableParallelism() - 1); count++) {
    const { gone, start } = await stage();
    const news = told(await start(600));
    expect(await news.next()).toMatchObject({ value: { is: "started" } });
    expect(await news.next()).toMatchObject({ value: { is: "progress" } });
    first.push({ gone, news });
  }
  const next = await stage();
  const news = told(await next.start(1));
  expect(await news.next()).toMatchObject({ value: { is: "started" } });
  expect(await news.next()).toMatchObject({ value: { is: "waiting" } });
  const tired = await stage();
  const leaving = told(await tired.start(1));
  expect(await leaving.next()).toMatchObject({ value: { is: "started" } });
  tired.gone.abort();
  expect((await all(leaving)).at(-1)).toMatchObject({ is: "failed" });
  for (const each of first) each.gone.abort();
  expect((await all(news)).at(-1)).toMatchObject({ is: "proposal", isFinal: true });
  for (const each of first) await all(each.news);
});
