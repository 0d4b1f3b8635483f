import { beforeEach, expect, test } from "vitest";
import { sweepRuns } from "@/inngest/local/store/retention";
import { makeUser } from "@/lib/testing/factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { now } from "../clock";
import { newId } from "../ids";
import { db } from "./index";
import { inBatches, sweepPlatform } from "./retention";

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS);

beforeEach(forgetJobs);

test("what has expired goes, what is still good stays", async () => {
  const { userId } = await makeUser();
  const session = (expiresAt: Date, revokedAt: Date | null = null) => ({ id: newId(), userId, expiresAt, revokedAt });
  const good = session(daysAgo(-1));
  await db.userSession.deleteMany({ where: { userId } });
  await db.userSession.createMany({ data: [good, session(daysAgo(2)), session(daysAgo(-1), daysAgo(2))] });
  const token = (expiresAt: Date) => ({
    id: newId(),
    userId,
    purpose: "verify_email" as const,
    email: "a@example.test",
    tokenHash: newId(),
    expiresAt,
  });
  const fresh = token(daysAgo(1));
  await db.oneTimeToken.createMany({ data: [fresh, token(daysAgo(8))] });
  const address = (expiresAt: Date, isDone = false) => ({
    id: newId(),
    userId,
    oldEmail: "a@example.test",
    newEmail: "b@example.test",
    confirmHash: newId(),
    expiresAt,
    ...(isDone && { changedAt: daysAgo(30), undoHash: newId(), undoUntil: daysAgo(16) }),
  });
  const left = address(daysAgo(29), true);
  await db.addressChange.createMany({ data: [left, address(daysAgo(8))] });
  const event = (deliveredAt: Date | null) => ({ id: newId(), name: "t/x", data: {}, deliveredAt });
  const waiting = event(null);
  const recent = event(daysAgo(6));
  await db.outboxEvent.createMany({ data: [waiting, recent, event(daysAgo(8))] });

  await sweepPlatform();
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort();
  expect(ids(await db.userSession.findMany({ where: { userId } }))).toEqual([good.id]);
  expect(ids(await db.oneTimeToken.findMany({ where: { userId } }))).toEqual([fresh.id]);
  expect(ids(await db.addressChange.findMany({ where: { userId } }))).toEqual([left.id]);
  expect(ids(await db.outboxEvent.findMany())).toEqual([recent.id, waiting.id].sort());
});

test("runs go a fortnight after their end, with their events; running ones never", async () => {
  const run = async (endedAt: Date | null) => {
    const eventId = newId();
    await db.jobEvent.create({ data: { id: eventId, name: "t/x", data: {}, at: now(), createdAt: daysAgo(20) } });
    const id = newId();
    const status = endedAt ? "completed" : "running";
    await db.jobRun.create({ data: { id, functionId: "f", eventId, status, endedAt, createdAt: daysAgo(20) } });
    return eventId;
  };
  const [running, recent] = [await run(null), await run(daysAgo(13))];
  await run(daysAgo(15));
  expect(await sweepRuns()).toEqual({ runs: 1, events: 1 });
  expect((await db.jobEvent.findMany()).map((row) => row.id).sort()).toEqual([running, recent].sort());
});

test("a sweep goes on until a batch is not full", async () => {
  const batches = [10, 10, 3, 10];
  expect(await inBatches(async () => batches.shift() ?? 0, 10)).toBe(23);
});
