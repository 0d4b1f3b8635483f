import { buffer } from "node:stream/consumers";
import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runExport, sweepOldExports } from "@/lib/features/guests/export/jobs";
import { cancelExport, requestExport } from "@/lib/features/guests/export/mutations/request-export";
import { db } from "@/lib/platform/db";
import { blobs } from "@/lib/platform/storage/blobs";
import { sweepOrphanFiles } from "@/lib/platform/storage/sweep";
import { makeEvent, makeMember, type TestEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { drain, forgetJobs, passTime, runsOf, sendTo, serveFunctions, type TestApp } from "@/lib/testing/jobs";
import { inngest } from "../client";
import { exportGuests } from "./guests";
import { keepNotifications } from "./notifications";

let app: TestApp;

beforeAll(async () => {
  app = await serveFunctions(inngest, [exportGuests, keepNotifications]);
});
afterAll(() => app.stop());
beforeEach(() => forgetJobs());

/** Hands what was raised to the functions, as the relay does, and lets them work; until nothing is raised any more. */
async function relay(): Promise<void> {
  for (;;) {
    const raised = await db.outboxEvent.findMany({ where: { deliveredAt: null } });
    if (raised.length === 0) return;
    await db.outboxEvent.deleteMany();
    for (const { name, data } of raised) await sendTo(app, name, { ...Object(data) });
    await drain(app);
  }
}

async function crowd(count: number): Promise<TestEvent> {
  const event = await makeEvent();
  const household = { name: "The Crowd" };
  await makeGuests(
    event,
    Array.from({ length: count }, (_, index) => ({
      firstName: `Guest ${String(index).padStart(5, "0")}`,
      kind: index % 2 === 0 ? ("vip" as const) : ("regular" as const),
      household,
    })),
  );
  return event;
}

async function request(event: TestEvent, query = "", format: "csv" | "xlsx" = "csv"): Promise<string> {
  const result = await requestExport(event.scope, { query, format });
  if (!result.ok) throw new Error(result.reason);
  return result.exportId;
}

const stored = (id: string) => db.guestExport.findUniqueOrThrow({ where: { id }, include: { file: true } });

async function rowsOf(exportId: string): Promise<string[][]> {
  const { file } = await stored(exportId);
  const opened = await (await blobs()).open(file?.storageKey ?? "");
  if (!opened) throw new Error("The file is not there.");
  return Papa.parse<string[]>((await buffer(opened.stream)).toString("utf8").slice(1).trimEnd()).data;
}

test("a long list is written in the background, exactly as filtered, and its maker alone is told", async () => {
  const event = await crowd(4300);
  const colleague = await makeMember(event.organizationId, "planner");
  const exportId = await request(event, "kind=vip");
  expect(await request(event, "kind=vip"), "asked twice").toBe(exportId);
  await relay();
  expect(await stored(exportId)).toMatchObject({ status: "completed", totalRows: 2150, writtenRows: 2150 });
  const [header = [], ...rows] = await rowsOf(exportId);
  expect(rows).toHaveLength(2150);
  expect(rows[1]?.[header.indexOf("First name")]).toBe("Guest 00002");
  const told = await db.notification.findMany({ where: { eventId: event.eventId } });
  expect(told).toMatchObject([{ userId: event.owner.userId, kind: "export_finished", count: 2150 }]);
  expect(told.map(({ userId }) => userId)).not.toContain(colleague.user.userId);
  expect(await runsOf("marquee-guests-export")).toMatchObject([
    { status: "completed", output: { outcome: "completed" } },
  ]);
  // The same job again changes nothing.
  const before = await stored(exportId);
  expect(await runExport({ eventId: event.eventId, exportId })).toBe("over");
  expect(await stored(exportId)).toEqual(before);
});

test("cancelled while it is written it ends, keeps no file and tells nobody; before it begins as well", async () => {
  const event = await crowd(4300);
  const exportId = await request(event);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION cancel_midway() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.written_rows >= 2000 THEN NEW.status := 'cancelled'; END IF; RETURN NEW; END $$`);
  await db.$executeRawUnsafe(
    "CREATE TRIGGER cancel_midway BEFORE UPDATE ON guest_exports FOR EACH ROW EXECUTE FUNCTION cancel_midway()",
  );
  await relay();
  await db.$executeRawUnsafe("DROP FUNCTION cancel_midway() CASCADE");
  expect(await stored(exportId)).toMatchObject({ status: "cancelled", writtenRows: 2000, file: null });
  const early = await request(event);
  await cancelExport(event.scope, { exportId: early });
  await relay();
  expect(await stored(early)).toMatchObject({ status: "cancelled", writtenRows: 0, file: null });
  expect(await db.storedFile.count({ where: { eventId: event.eventId } })).toBe(0);
  expect(await db.notification.count({ where: { eventId: event.eventId } })).toBe(0);
});

test("an export is its maker's alone, at their own event; three are under way at most", async () => {
  const [event, other] = [await crowd(3), await crowd(1)];
  const exportId = await request(event);
  await expect(cancelExport(other.scope, { exportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await request(event, "kind=vip");
  await request(event, "", "xlsx");
  expect(await requestExport(event.scope, { query: "q=x", format: "csv" })).toMatchObject({
    ok: false,
    reason: "busy",
  });
});

test("when every try fails its maker is told, and nothing is kept", async () => {
  const event = await crowd(3);
  const exportId = await request(event);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse_file() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$`);
  await db.$executeRawUnsafe(
    "CREATE TRIGGER refuse_file BEFORE INSERT ON stored_files FOR EACH ROW EXECUTE FUNCTION refuse_file()",
  );
  const back: (() => void)[] = [];
  for (let tries = 0; tries < 5; tries++) {
    await relay();
    await drain(app);
    back.push(passTime(120_000));
  }
  for (const restore of back.reverse()) restore();
  await db.$executeRawUnsafe("DROP FUNCTION refuse_file() CASCADE");
  await relay();
  expect(await stored(exportId)).toMatchObject({ status: "failed", file: null });
  expect(await db.notification.findMany({ where: { eventId: event.eventId } })).toMatchObject([
    { kind: "export_failed", userId: event.owner.userId },
  ]);
});

test("after a week file and export are gone, also one that was never written", async () => {
  const event = await crowd(3);
  await request(event);
  await relay();
  await cancelExport(event.scope, { exportId: await request(event) });
  const restore = passTime(8 * 86_400_000);
  await sweepOrphanFiles();
  await sweepOldExports();
  restore();
  expect(await db.guestExport.count({ where: { eventId: event.eventId } })).toBe(0);
  expect(await db.storedFile.count({ where: { eventId: event.eventId } })).toBe(0);
});
