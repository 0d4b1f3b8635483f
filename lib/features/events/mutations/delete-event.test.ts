import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { acceptFor, deliverTo } from "@/lib/testing/events-factories";
import { eventScopeFor, makeEvent, makeHousehold, makeOrganization, type TestEvent } from "@/lib/testing/factories";
import { deleteEvent } from "./delete-event";
import { changeSlug } from "./publish";

/** Rows that name the event, by table, read off the database's own catalogue. */
async function rowsNaming(eventId: string): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = 'public' AND c.column_name = 'event_id' AND t.table_type = 'BASE TABLE'`;
  expect(tables.length).toBeGreaterThan(15);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}" WHERE event_id::text = $1`,
      eventId,
    );
    if (row && row.count > 0) counts[name] = row.count;
  }
  return counts;
}

async function fill(event: TestEvent): Promise<void> {
  const { eventId, organizationId, owner } = event;
  const home = await makeHousehold(event);
  await acceptFor(event, home.guestIds, [event.sessionId]);
  await deliverTo(event, home, newId());
  await changeSlug(event.scope, `moved-${newId().slice(-12)}`);
  const [guestId = ""] = home.guestIds;
  await db.answerRevision.create({
    data: { id: newId(), eventId, guestId, sessionId: event.sessionId, status: "accepted", actor: "guest" },
  });
  await db.mealOption.create({ data: { id: newId(), eventId, sessionId: event.sessionId, name: "Fish" } });
  await db.eventStaff.create({
    data: { id: newId(), organizationId, eventId, userId: owner.userId, role: "lead_planner" },
  });
  await db.invitation.create({
    data: {
      id: newId(),
      organizationId,
      eventId,
      staffRole: "door",
      email: "door@example.test",
      tokenHash: newId(),
      invitedById: owner.userId,
      expiresAt: new Date("2099-01-01"),
    },
  });
  await db.mailMessage.create({
    data: {
      id: newId(),
      organizationId,
      eventId,
      dedupeKey: newId(),
      template: "invitation",
      toAddress: "guest@example.test",
      subject: "You are invited",
      html: "",
      text: "",
      headers: {},
      messageId: newId(),
    },
  });
  const fileId = newId();
  await db.storedFile.create({
    data: {
      id: fileId,
      organizationId,
      eventId,
      purpose: "cover",
      name: "cover.jpg",
      contentType: "image/webp",
      sizeBytes: 1,
      sha256: "0",
      storageKey: fileId,
    },
  });
  await db.event.update({ where: { id: eventId }, data: { coverFileId: fileId } });
}

test("deleting leaves the audit and nothing else, and says that it is gone", async () => {
  const event = await makeEvent({ name: "Gala of all things" });
  const other = await makeEvent({}, {}, undefined);
  await fill(event);
  await fill(other);
  const before = await rowsNaming(other.eventId);
  expect(Object.keys(await rowsNaming(event.eventId)).length).toBeGreaterThan(12);
  expect(await deleteEvent(event.scope, " Gala of all things ")).toMatchObject({ ok: true });
  expect(Object.keys(await rowsNaming(event.eventId))).toEqual(["audit_entries"]);
  expect(await db.event.count({ where: { id: event.eventId } })).toBe(0);
  const told = await db.outboxEvent.findMany({
    where: { organizationId: event.organizationId, name: "events/event.deleted" },
  });
  expect(told.map((each) => each.data)).toEqual([
    { organizationId: event.organizationId, eventId: event.eventId, by: event.owner.userId },
  ]);
  expect(await db.auditEntry.findMany({ where: { eventId: event.eventId, action: "event.deleted" } })).toHaveLength(1);
  expect(await rowsNaming(other.eventId)).toEqual(before);
});

test("the wrong name deletes nothing", async () => {
  const event = await makeEvent({ name: "Gala" });
  await fill(event);
  const before = await rowsNaming(event.eventId);
  expect(await deleteEvent(event.scope, "gala?")).toMatchObject({ ok: false, reason: "name_differs" });
  expect(await rowsNaming(event.eventId)).toEqual(before);
});

test("a failure in the middle deletes nothing", async () => {
  const event = await makeEvent({ name: "Gala" });
  await fill(event);
  const before = await rowsNaming(event.eventId);
  // Stands for anything that breaks late: the last of what is deleted cannot be.
  await db.$executeRawUnsafe(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'broken'; END $$`);
  await db.$executeRawUnsafe(
    `CREATE TRIGGER break_it BEFORE DELETE ON outbox_events FOR EACH ROW EXECUTE FUNCTION break_it()`,
  );
  try {
    await expect(deleteEvent(event.scope, "Gala")).rejects.toThrow(/broken/);
  } finally {
    await db.$executeRawUnsafe("DROP TRIGGER break_it ON outbox_events");
    await db.$executeRawUnsafe("DROP FUNCTION break_it()");
  }
  expect(await rowsNaming(event.eventId)).toEqual(before);
});

test("a scope of another organization deletes nothing", async () => {
  const event = await makeEvent({ name: "Gala" });
  const { organizationId, owner } = await makeOrganization();
  const scope = eventScopeFor({ organizationId, eventId: event.eventId }, owner, { membership: "owner", staff: null });
  await expect(deleteEvent(scope, "Gala")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.event.count({ where: { id: event.eventId } })).toBe(1);
});
