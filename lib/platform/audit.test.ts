import { expect, test } from "vitest";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { systemScope } from "./access/job-gates";
import { recordAudit } from "./audit";
import { db } from "./db";
import { newId } from "./ids";

const entriesOf = (subjectId: string) => db.auditEntry.findMany({ where: { subjectId } });

async function makeEntry() {
  const event = await makeEvent();
  const id = newId();
  await db.$transaction((tx) =>
    recordAudit(tx, event.scope, {
      action: "event.updated",
      subject: { kind: "event", id, name: "Gala" },
      before: { name: "Ball" },
      after: { name: "Gala" },
    }),
  );
  return { event, id };
}

test("an entry says who did what where, and what changed", async () => {
  const { event, id } = await makeEntry();
  expect(await entriesOf(id)).toMatchObject([
    {
      organizationId: event.organizationId,
      eventId: event.eventId,
      actorKind: "user",
      actorId: event.owner.userId,
      actorName: event.owner.name,
      action: "event.updated",
      subjectKind: "event",
      subjectName: "Gala",
      before: { name: "Ball" },
      after: { name: "Gala" },
    },
  ]);
});

test("guests and jobs act too", async () => {
  const event = await makeEvent();
  const household = await makeHousehold(event);
  const id = newId();
  await db.$transaction(async (tx) => {
    await recordAudit(tx, household.scope, { action: "rsvp.answered", subject: { kind: "household", id } });
    await recordAudit(tx, systemScope("retention"), { action: "files.swept", subject: { kind: "file", id } });
  });
  const entries = await entriesOf(id);
  expect(entries.map((entry) => [entry.actorKind, entry.actorId, entry.actorName])).toEqual([
    ["guest", household.householdId, "Marie Curie"],
    ["system", null, "retention"],
  ]);
});

test("an entry stands or falls with the change it tells of", async () => {
  const event = await makeEvent();
  const id = newId();
  const failing = db.$transaction(async (tx) => {
    await recordAudit(tx, event.scope, { action: "event.updated", subject: { kind: "event", id } });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await entriesOf(id)).toEqual([]);
});

test("what was done stays: entries are neither removed nor rewritten, also not by hand", async () => {
  const { id } = await makeEntry();
  const [entry] = await entriesOf(id);
  const where = { id: entry?.id ?? "" };
  await expect(db.auditEntry.delete({ where })).rejects.toThrow("append-only");
  await expect(db.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow("append-only");
  for (const data of [
    { action: "event.created" },
    { actorId: newId() },
    { actorKind: "system" },
    { subjectId: newId() },
    { createdAt: new Date(0) },
    { organizationId: null },
    { eventId: newId() },
  ]) {
    await expect(db.auditEntry.update({ where, data })).rejects.toThrow("append-only");
  }
  expect(await entriesOf(id)).toEqual([entry]);
});

test("personal data in an entry can be taken out", async () => {
  const { id } = await makeEntry();
  await db.auditEntry.updateMany({
    where: { subjectId: id },
    data: { actorName: null, subjectName: null, before: {}, after: {} },
  });
  expect(await entriesOf(id)).toMatchObject([{ actorName: null, subjectName: null, action: "event.updated" }]);
});

test("an entry outlives what it tells of", async () => {
  const { event, id } = await makeEntry();
  await db.event.delete({ where: { id: event.eventId } });
  expect(await entriesOf(id)).toHaveLength(1);
});
