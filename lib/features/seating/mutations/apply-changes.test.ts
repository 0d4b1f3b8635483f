import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { eventScopeFor, makeEvent, makeHousehold, makeMember } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, roundTable, seating } from "@/lib/testing/seating-factories";
import { getDelta, getPlan } from "../data/plan";
import { saveChangesSchema } from "../schema";
import type { RoomTable, RuleDraft, SeatingChange } from "../types";
import { applyChanges } from "./apply-changes";

const draft = ({ revision: _, ...table }: RoomTable) => table;
const put = (table: RoomTable, expects: number | null): SeatingChange => ({
  do: "put_table",
  table: draft(table),
  expects,
});

async function stage(tables = 2, seats = 4) {
  const event = await makeEvent();
  const layout = await makeLayout(event, { tables, seats });
  const home = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"]);
  const [marie = "", pierre = "", irene = ""] = home.guestIds;
  const [first = "", second = "", third = ""] = layout.seatIds;
  const [one, two] = layout.tables;
  if (!one) throw new Error("A layout has a table.");
  const colleague = await makeMember(event.organizationId, "planner");
  const other = eventScopeFor(event, colleague.user, { membership: "planner", staff: null });
  const save = (changes: SeatingChange[], since = 1, scope = event.scope) =>
    applyChanges(scope, layout.layoutId, { since, changes });
  const plan = async () => (await getPlan(event.scope, layout.layoutId)) ?? expect.fail("The layout is gone.");
  return { event, ...layout, marie, pierre, irene, first, second, third, one, two, other, save, plan };
}

test("a batch is kept whole: tables, objects, rules and seats, read back as they were sent", async () => {
  const { save, plan, marie, first, event } = await stage();
  const table = roundTable(9, 3, { name: "Friends", rotation: 45 });
  const object = {
    id: newId(),
    kind: "stage",
    label: "Stage",
    at: { x: 100, y: 200 },
    rotation: 90,
    width: 4_000,
    depth: 2_000,
    points: null,
    isRound: false,
    groupId: null,
    isLocked: true,
  } as const;
  const rule: RuleDraft = {
    id: newId(),
    strength: "rather",
    weight: 2,
    kind: "near",
    who: [{ kind: "guest", id: marie }],
    objectId: object.id,
  };
  const saved = await save([
    put(table, null),
    { do: "put_object", object, expects: null },
    { do: "put_rule", rule, expects: null },
    seating(marie, first),
    { do: "set_room", room: { name: "Orangery", aisle: 1_500 }, expects: 1 },
  ]);
  expect(saved).toMatchObject({ ok: true, delta: { since: 1, revision: 2 } });
  const { room, assignments, rules } = await plan();
  expect(room).toMatchObject({ name: "Orangery", aisle: 1_500, revision: 2 });
  expect(room.tables.find(({ number }) => number === 9)).toEqual({ ...table, revision: 2 });
  expect(room.objects).toEqual([{ ...object, revision: 2 }]);
  expect(rules).toEqual([{ ...rule, revision: 2 }]);
  expect(assignments).toEqual([{ guestId: marie, seatId: first, isLocked: false, revision: 2 }]);
  expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "seating.changed" } })).toBe(1);
  expect(await db.outboxEvent.count({ where: { eventId: event.eventId, name: "seating/layout.changed" } })).toBe(2);
});

test("who saw an older table is refused, is told by whom it changed, and nothing of the batch is kept", async () => {
  const { save, one, two, other, plan, marie, first } = await stage();
  if (!two) return expect.fail("There are two tables.");
  expect(await save([put({ ...one, at: { x: 5, y: 5 } }, 1)], 1, other)).toMatchObject({ ok: true });
  const refused = await save([
    put({ ...two, name: "Mine" }, 1),
    seating(marie, first),
    put({ ...one, name: "Mine" }, 1),
  ]);
  expect(refused).toMatchObject({
    ok: false,
    conflicts: [{ change: 2, reason: "changed", subject: { kind: "table", id: one.id }, by: "Ada Planner" }],
    delta: { revision: 2, tables: [{ id: one.id, at: { x: 5, y: 5 } }] },
  });
  const { room, assignments } = await plan();
  expect(room.tables.map(({ name }) => name)).toEqual([null, null]);
  expect(assignments).toEqual([]);
  expect(await save([put({ ...one, name: "Mine" }, 2)], 2)).toMatchObject({ ok: true, delta: { revision: 3 } });
});

test("a batch that is sent again, because its answer was lost, is kept once", async () => {
  const { save, one, marie, first, plan } = await stage();
  const batch = [put(roundTable(7), null), put({ ...one, name: "Family" }, 1), seating(marie, first)];
  expect(await save(batch)).toMatchObject({ ok: true });
  expect(await save(batch)).toMatchObject({ ok: true });
  const { room, assignments } = await plan();
  expect(room.tables).toHaveLength(3);
  expect(assignments).toHaveLength(1);
});

test("a seat that is taken is refused with who sits there; two may exchange seats", async () => {
  const { save, marie, pierre, irene, first, second, plan } = await stage();
  expect(await save([seating(marie, first), seating(pierre, second)])).toMatchObject({ ok: true });
  expect(await save([seating(irene, first)])).toMatchObject({
    ok: false,
    conflicts: [{ reason: "seat_taken", message: expect.stringContaining("Marie Curie") }],
  });
  expect(await save([seating(marie, second, first), seating(pierre, first, second)], 2)).toMatchObject({ ok: true });
  const { assignments } = await plan();
  expect(new Map(assignments.map(({ guestId, seatId }) => [guestId, seatId]))).toEqual(
    new Map([
      [marie, second],
      [pierre, first],
    ]),
  );
  expect(await save([seating(irene, second), seating(pierre, second, first)])).toMatchObject({ ok: false });
});

test("who was moved by somebody else meanwhile stays where they put them", async () => {
  const { save, other, marie, first, second, third } = await stage();
  expect(await save([seating(marie, first)])).toMatchObject({ ok: true });
  expect(await save([seating(marie, second, first)], 2, other)).toMatchObject({ ok: true });
  expect(await save([seating(marie, third, first)], 2)).toMatchObject({
    ok: false,
    conflicts: [{ reason: "guest_moved", by: "Ada Planner" }],
    delta: { assignments: [{ guestId: marie, seatId: second }] },
  });
});

test("nobody is seated who is not coming, is off the list or is another event's", async () => {
  const { event, save, marie, pierre, first, second, third } = await stage();
  await answerFor(event, [marie], "declined");
  await db.guest.update({ where: { id: pierre }, data: { deletedAt: new Date() } });
  const [stranger = ""] = (await makeHousehold(await makeEvent(), ["Eve Stranger"])).guestIds;
  expect(await save([seating(marie, first), seating(pierre, second), seating(stranger, third)])).toMatchObject({
    ok: false,
    conflicts: [{ reason: "gone" }, { reason: "gone" }, { reason: "gone" }],
  });
});

test("a chair with somebody on it does not go; nobody is seated where there is none", async () => {
  const { save, marie, pierre, first, second, one } = await stage();
  expect(await save([seating(marie, first)])).toMatchObject({ ok: true });
  const without = (seatId: string): RoomTable => ({
    ...one,
    seats: one.seats.map((seat) => (seat.id === seatId ? { ...seat, isRemoved: true } : seat)),
  });
  const gone: SeatingChange = { do: "remove_table", tableId: one.id, expects: 1 };
  for (const change of [put(without(first), 1), put({ ...one, seats: [] }, 1), gone]) {
    expect(await save([change])).toMatchObject({ ok: false, conflicts: [{ reason: "occupied" }] });
  }
  expect(await save([put(without(second), 1)], 2)).toMatchObject({ ok: true });
  expect(await save([seating(pierre, second)])).toMatchObject({ ok: false, conflicts: [{ reason: "gone" }] });
  expect(await save([{ ...gone, expects: 3 }, seating(marie, null, first)], 3)).toMatchObject({
    ok: true,
    delta: { removed: { tableIds: [one.id], guestIds: [marie] } },
  });
});

test("tables exchange their numbers, and no two have one", async () => {
  const { save, one, two } = await stage();
  if (!two) return expect.fail("There are two tables.");
  expect(await save([put({ ...one, number: 2 }, 1), put({ ...two, number: 1 }, 1)])).toMatchObject({ ok: true });
  expect(await save([put(roundTable(2), null)])).toMatchObject({ ok: false, conflicts: [{ reason: "number_taken" }] });
  expect(await save([put(roundTable(3), null), put(roundTable(3), null)])).toMatchObject({ ok: false });
});

test("what is taken away and put back is there, and pages are told of both", async () => {
  const { event, layoutId, save, one } = await stage();
  expect(await save([{ do: "remove_table", tableId: one.id, expects: 1 }])).toMatchObject({ ok: true });
  expect(await getDelta(event.scope, layoutId, 1)).toMatchObject({ tables: [], removed: { tableIds: [one.id] } });
  expect(await save([put(one, 1)], 2)).toMatchObject({ ok: false, conflicts: [{ reason: "gone" }] });
  expect(await save([put(one, null)], 2)).toMatchObject({ ok: true });
  expect(await getDelta(event.scope, layoutId, 1)).toMatchObject({
    tables: [{ id: one.id }],
    removed: { tableIds: [] },
  });
});

test("a held seat is nobody's to take until the hold is over, and free at once then", async () => {
  const { event, layoutId, save, marie, first } = await stage();
  const hold = (expiresAt: Date) =>
    db.seatClaim.create({
      data: {
        id: newId(),
        eventId: event.eventId,
        layoutId,
        seatId: first,
        kind: "hold",
        holdId: newId(),
        expiresAt,
        revision: 1,
      },
    });
  const { id } = await hold(new Date(Date.now() + 60_000));
  expect(await save([seating(marie, first)])).toMatchObject({ ok: false, conflicts: [{ reason: "seat_taken" }] });
  await db.seatClaim.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await save([seating(marie, first)])).toMatchObject({ ok: true });
});

test("another event's layout, and ids that name something there, are not found", async () => {
  const [here, there] = [await stage(), await stage()];
  const changes = [seating(here.marie, here.first)];
  await expect(applyChanges(there.event.scope, here.layoutId, { since: 1, changes })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await here.save([seating(here.marie, there.first)])).toMatchObject({
    ok: false,
    conflicts: [{ reason: "gone" }],
  });
  await expect(here.save([put({ ...there.one, number: 5 }, null)])).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await getPlan(there.event.scope, here.layoutId)).toBeNull();
  expect((await there.plan()).room.tables).toHaveLength(2);
});

test("emoji are kept, and what no database keeps is left out, not failed on", async () => {
  const { event, layoutId, one, plan } = await stage();
  const name = "Großeltern 👵🏽👴🏽 ‏שולחן";
  const batch = {
    since: 1,
    changes: [
      { do: "put_table", table: { ...draft(one), name: `\u0000 ${name}\ud83d`, notes: "a\u0007b\nc" }, expects: 1 },
      { do: "set_room", room: { name: "Sal\u0000le" }, expects: 1 },
    ],
  };
  const given = saveChangesSchema.parse(JSON.parse(JSON.stringify(batch)));
  expect(await applyChanges(event.scope, layoutId, given)).toMatchObject({ ok: true });
  const { room } = await plan();
  expect(room.name).toBe("Salle");
  expect(room.tables.find(({ id }) => id === one.id)).toMatchObject({ name: `${name}\ufffd`, notes: "ab\nc" });
});
