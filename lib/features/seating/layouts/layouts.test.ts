import { expect, test } from "vitest";
import { deleteSession } from "@/lib/features/events/sessions/mutations/delete-session";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, makeOrganization } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { getPlan } from "../data/plan";
import { applyChanges } from "../mutations/apply-changes";
import type { SeatingChange } from "../types";
import { getSeatingReadiness, listLayouts, listLayoutsElsewhere } from "./data";
import { deleteLayout, renameLayout } from "./mutations/change-layout";
import { copyLayout } from "./mutations/copy-layout";
import { createLayout } from "./mutations/create-layout";
import { releaseLayout, withdrawLayout } from "./mutations/release-layout";
import { newLayoutOf } from "./rules";
import { createLayoutSchema } from "./schema";

const asked = { name: "Ball", style: "banquet", unit: "metres", width: "24", depth: "16", guests: "80" };

test("a room by its measures is furnished for its guests, or stays empty", async () => {
  const event = await makeEvent();
  const wanted = createLayoutSchema.parse(asked);
  expect(wanted).toMatchObject({ width: 24_000, depth: 16_000, guests: 80, sessionId: null });
  const { layout, missing } = newLayoutOf(wanted, newId);
  expect(missing).toBe(0);
  expect(await createLayout(event.scope, layout)).toMatchObject({ ok: true });
  expect(await createLayout(event.scope, newLayoutOf({ ...wanted, guests: 0 }, newId).layout)).toMatchObject({
    ok: true,
  });
  const [empty, full] = await listLayouts(event.scope);
  expect(empty).toMatchObject({ tableCount: 0, seatCount: 0 });
  expect(full?.seatCount).toBeGreaterThanOrEqual(80);
  expect(full?.tables).toHaveLength(full?.tableCount ?? -1);
});

test("measures that are none are refused beside their fields", () => {
  const said = (more: object) =>
    createLayoutSchema.safeParse({ ...asked, ...more }).error?.issues.map(({ path }) => path[0]);
  expect(said({ width: "wide", depth: "0.2" })).toEqual(["width", "depth"]);
  expect(said({ unit: "feet", width: "80' 6\"", depth: "50" })).toBeUndefined();
  expect(said({ guests: "many" })).toEqual(["guests"]);
});

test("one layout is released for each part of an event; another takes its place", async () => {
  const event = await makeEvent();
  const [first, second] = [await makeLayout(event), await makeLayout(event)];
  const dinner = await makeLayout(event, { sessionId: event.sessionId });
  for (const { layoutId } of [first, second, dinner]) {
    expect(await releaseLayout(event.scope, { layoutId })).toMatchObject({ ok: true });
  }
  const released = async () =>
    (await listLayouts(event.scope))
      .filter(({ releasedAt }) => releasedAt)
      .map(({ id }) => id)
      .sort();
  expect(await released()).toEqual([second.layoutId, dinner.layoutId].sort());
  const [both] = await Promise.all([first, second].map(({ layoutId }) => releaseLayout(event.scope, { layoutId })));
  expect(both).toMatchObject({ ok: true });
  expect(await released()).toHaveLength(2);
  await expect(
    db.seatingLayout.updateMany({ where: { eventId: event.eventId }, data: { releasedAt: new Date() } }),
  ).rejects.toThrow();

  expect(await deleteLayout(event.scope, dinner)).toMatchObject({ ok: false, reason: "released" });
  expect(await renameLayout(event.scope, { ...dinner, name: "X", sessionId: null })).toMatchObject({ ok: false });
  expect(await withdrawLayout(event.scope, dinner)).toMatchObject({ ok: true });
  expect(await deleteLayout(event.scope, dinner)).toMatchObject({ ok: true });
  expect(await listLayouts(event.scope)).toHaveLength(2);
});

async function furnished() {
  const organization = await makeOrganization();
  const event = await makeEvent({}, {}, organization);
  const layout = await makeLayout(event, { tables: 2, seats: 4 });
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  const [marie = "", pierre = ""] = guestIds;
  const [table] = layout.tables;
  const rules: SeatingChange[] = [
    { id: newId(), strength: "must" as const, kind: "households" as const },
    { id: newId(), strength: "must" as const, kind: "together" as const, who: [{ kind: "guest" as const, id: marie }] },
    {
      id: newId(),
      strength: "rather" as const,
      weight: 1 as const,
      kind: "at_table" as const,
      who: [{ kind: "guest" as const, id: marie }],
      tableId: table?.id ?? "",
    },
  ].map((rule) => ({ do: "put_rule", rule, expects: null }));
  const seats = [seating(marie, layout.seatIds[0] ?? ""), seating(pierre, layout.seatIds[5] ?? "", null, true)];
  const saved = await applyChanges(event.scope, layout.layoutId, { since: 1, changes: [...rules, ...seats] });
  expect(saved).toMatchObject({ ok: true });
  return { organization, event, ...layout, marie, pierre };
}

const copied = (result: Awaited<ReturnType<typeof copyLayout>>): string =>
  result.ok ? result.layoutId : expect.fail(result.message);

test("a copy within the event keeps rules and, if wanted, guests in their places; ids are its own", async () => {
  const { event, layoutId, marie, tables } = await furnished();
  const copy = { layoutId, name: "Plan B", withGuests: true };
  const other = await getPlan(event.scope, copied(await copyLayout(event.scope, event.scope, copy)));
  expect(other?.room).toMatchObject({ name: "Plan B", tables: [{ number: 1 }, { number: 2 }] });
  expect(other?.room.tables.map(({ id }) => id)).not.toEqual(tables.map(({ id }) => id));
  const seatsOf = (index: number) => other?.room.tables[index]?.seats.map(({ id }) => id) ?? [];
  expect(other?.assignments).toMatchObject([
    { guestId: marie, seatId: seatsOf(0)[0], isLocked: false },
    { seatId: seatsOf(1)[1], isLocked: true },
  ]);
  const atTable = other?.rules.find(({ kind }) => kind === "at_table");
  expect(atTable).toMatchObject({ tableId: other?.room.tables[0]?.id });
  const alone = copied(await copyLayout(event.scope, event.scope, { ...copy, withGuests: false }));
  expect((await getPlan(event.scope, alone))?.assignments).toEqual([]);
});

test("a copy at another event has the room and the rules that name nobody", async () => {
  const { organization, event, layoutId } = await furnished();
  const next = await makeEvent({ name: "Next Gala" }, {}, organization);
  const copy = { layoutId, name: "Again", withGuests: true };
  const made = await getPlan(next.scope, copied(await copyLayout(next.scope, event.scope, copy)));
  expect(made).toMatchObject({ assignments: [], rules: [{ kind: "households" }], room: { tables: [{}, {}] } });
  expect(await listLayoutsElsewhere(next.scope)).toMatchObject([
    { id: layoutId, eventId: event.eventId, tableCount: 2 },
  ]);
  const stranger = await makeEvent();
  expect(await listLayoutsElsewhere(stranger.scope)).toEqual([]);
  await expect(copyLayout(stranger.scope, stranger.scope, copy)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("how far the seating is, of the layout that counts", async () => {
  const event = await makeEvent();
  expect(await getSeatingReadiness(event.scope)).toBeNull();
  const { layoutId, seatIds } = await makeLayout(event, { tables: 1, seats: 4, name: "Main" });
  await makeLayout(event, { name: "Other" });
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"]);
  await answerFor(event, guestIds.slice(0, 2), "accepted");
  const changes = guestIds.slice(1).map((guestId, index) => seating(guestId, seatIds[index] ?? ""));
  expect(await applyChanges(event.scope, layoutId, { since: 1, changes })).toMatchObject({ ok: true });
  expect(await getSeatingReadiness(event.scope)).toEqual({
    layoutId,
    layoutName: "Main",
    isReleased: false,
    seated: 1,
    accepted: 2,
    seats: 4,
  });
  const main = (await listLayouts(event.scope)).find(({ id }) => id === layoutId);
  expect(main).toMatchObject({ seatedCount: 2, seatedAcceptedCount: 1, acceptedCount: 2, seatCount: 4 });
});

test("a session that goes leaves its layout to the event, withdrawn", async () => {
  const event = await makeEvent();
  const { layoutId } = await makeLayout(event, { sessionId: event.sessionId });
  await releaseLayout(event.scope, { layoutId });
  await db.session.create({
    data: { id: newId(), eventId: event.eventId, name: "Brunch", startsAt: new Date(0), endsAt: new Date(3_600_000) },
  });
  expect(await deleteSession(event.scope, event.sessionId)).toMatchObject({ ok: true });
  expect(await db.seatingLayout.findUniqueOrThrow({ where: { id: layoutId } })).toMatchObject({
    sessionId: null,
    releasedAt: null,
  });
});
