import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { aWedding } from "@/lib/testing/seating-tasks";
import { AutoSeating } from "../solver/solve";
import { seatInThread } from "./jobs";
import type { AutoSeatingOrder, Progress } from "./types";

// Outside the app's bundle a thread reads TypeScript through tsx, which it has to be told to.
const startThread = () =>
  new Worker(
    `const { workerData } = require("node:worker_threads");
    import(workerData.tsx).then(({ register }) => { register(); return import(workerData.worker); });`,
    {
      eval: true,
      workerData: { tsx: import.meta.resolve("tsx/esm/api"), worker: new URL("./worker.ts", import.meta.url).href },
    },
  );
const order = (parts: Partial<Extract<AutoSeatingOrder, { do: "start" }>> = {}) =>
  ({
    do: "start",
    task: aWedding(40, 2),
    seed: 3,
    movesAtMost: 50_000,
    secondsAtMost: null,
    repair: null,
    ...parts,
  }) as const;

test("a thread proposes what this process would, and tells how it goes", async () => {
  const told: Progress[] = [];
  const proposal = await seatInThread(order(), { startThread, onProgress: (progress) => told.push(progress) });
  const here = new AutoSeating(aWedding(40, 2), 3, { stays: false });
  here.step(50_000);
  expect(proposal).toEqual(here.proposal());
  expect(told.at(-1)).toMatchObject({ moves: proposal.moves, cost: proposal.cost });
});

test("it repairs there too", async () => {
  const proposal = await seatInThread(order({ repair: { movedAtMost: 3 } }), { startThread });
  expect(proposal.seats).toHaveLength(40);
});

test("one that has no end is finished with what there is, or cancelled", async () => {
  const endless = order({ movesAtMost: null });
  const finish = new AbortController();
  const proposal = seatInThread(endless, { startThread, finish: finish.signal, onProgress: () => finish.abort() });
  expect((await proposal).seats).toHaveLength(40);
  const cancel = new AbortController();
  const gone = seatInThread(endless, { startThread, cancel: cancel.signal, onProgress: () => cancel.abort("enough") });
  await expect(gone).rejects.toBe("enough");
});

test("what cannot be read fails with its reason", async () => {
  const broken = { ...order(), task: { ...aWedding(20, 1), room: null } };
  // @ts-expect-error: a room is missing, as from an older page.
  await expect(seatInThread(broken, { startThread })).rejects.toThrow("Cannot read properties of null");
});
