import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/platform/db/constraints";
import { newId } from "@/lib/platform/ids";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { applyChanges } from "./apply-changes";

const crowd = 200;

async function stage(seats: number) {
  const event = await makeEvent();
  const layout = await makeLayout(event, { tables: 1, seats });
  const people = Array.from({ length: crowd }, (_, index) => ({ firstName: "Guest", lastName: `No ${index}` }));
  const guestIds = await makeGuests(event, people);
  return { event, ...layout, guestIds };
}

/** What must hold whoever wrote: no seat and no guest twice, nobody on a chair that is not there. */
async function brokenRules(layoutId: string): Promise<{ seats: number; guests: number; removed: number }> {
  const [row] = await db.$queryRaw<{ seats: number; guests: number; removed: number }[]>`
    SELECT (count(*) - count(DISTINCT c.seat_id))::int AS seats, (count(*) - count(DISTINCT c.guest_id))::int AS guests,
      count(*) FILTER (WHERE s.is_removed)::int AS removed
    FROM seat_claims c JOIN seats s ON s.id = c.seat_id WHERE c.layout_id = ${layoutId}::uuid`;
  return row ?? expect.fail("A count answers a row.");
}

const whole = { seats: 0, guests: 0, removed: 0 };

test("200 planners seat 200 guests on 8 seats at once: 8 sit, 192 are told who does", async () => {
  const { event, layoutId, seatIds, guestIds } = await stage(8);
  const outcomes = await Promise.all(
    guestIds.map((guestId, index) =>
      applyChanges(event.scope, layoutId, { since: 1, changes: [seating(guestId, seatIds[index % 8] ?? "")] }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8);
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.conflicts));
  expect(refused).toHaveLength(192);
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(["seat_taken"]));
  expect(await db.seatClaim.count({ where: { layoutId } })).toBe(8);
  expect(await brokenRules(layoutId)).toEqual(whole);
  const { revision } = await db.seatingLayout.findUniqueOrThrow({ where: { id: layoutId } });
  expect(revision).toBe(9);
});

test("200 planners seat one guest on 200 seats at once: one wins", async () => {
  const { event, layoutId, seatIds, guestIds } = await stage(crowd);
  const [guestId = ""] = guestIds;
  const outcomes = await Promise.all(
    seatIds.map((seatId) => applyChanges(event.scope, layoutId, { since: 1, changes: [seating(guestId, seatId)] })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.seatClaim.count({ where: { layoutId } })).toBe(1);
});

/** A claim as a checkout would make it, past every lock of the planner: what is checked may be outdated when it is written. */
async function holdSeat(table: "seat_claims" | "open_claims", event: TestEvent, layoutId: string, seatId: string) {
  return db.$transaction(async (tx) => {
    const taken = await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} WHERE seat_id = '${seatId}'`);
    if (taken.length > 0) return false;
    await tx.$executeRaw`SELECT pg_sleep(0.02)`;
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (id, event_id, layout_id, seat_id, kind, hold_id, expires_at, revision)
       VALUES ('${newId()}', '${event.eventId}', '${layoutId}', '${seatId}', 'hold', '${newId()}', now() + interval '1 hour', 1)`,
    );
    return true;
  });
}

async function fight(table: "seat_claims" | "open_claims") {
  const { event, layoutId, seatIds } = await stage(4);
  const outcomes = await Promise.allSettled(
    Array.from({ length: crowd }, (_, index) => holdSeat(table, event, layoutId, seatIds[index % 4] ?? "")),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const reason of refused) expect(isUniqueViolation(reason)).toBe(true);
  return { layoutId, won: outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length };
}

test("200 holds that check first and write later, for 4 seats: the constraint lets 4 through; without it more do", async () => {
  const { layoutId, won } = await fight("seat_claims");
  expect(won).toBe(4);
  expect(await db.seatClaim.count({ where: { layoutId } })).toBe(4);

  await db.$executeRaw`CREATE TABLE open_claims (LIKE seat_claims INCLUDING DEFAULTS)`;
  try {
    expect((await fight("open_claims")).won).toBeGreaterThan(4);
  } finally {
    await db.$executeRaw`DROP TABLE open_claims`;
  }
});

test("chairs go while 200 guests are seated on them: nobody sits on none", async () => {
  const { event, layoutId, seatIds, guestIds, tables } = await stage(20);
  const [table] = tables;
  if (!table) return expect.fail("The layout has a table.");
  const { revision: _, ...kept } = table;
  const takeAway = seatIds.map((seatId) => {
    const seats = kept.seats.map((seat) => ({ ...seat, isRemoved: seat.id === seatId }));
    return { do: "put_table", table: { ...kept, seats }, expects: 1_000 } as const;
  });
  const seat = guestIds.map((guestId, index) => seating(guestId, seatIds[index % 20] ?? ""));
  const outcomes = await Promise.all(
    [...takeAway, ...seat].map((change) => applyChanges(event.scope, layoutId, { since: 1, changes: [change] })),
  );
  expect(outcomes.some(({ ok }) => ok)).toBe(true);
  expect(await brokenRules(layoutId)).toEqual(whole);
  const claim = await db.seatClaim.findFirstOrThrow({ where: { layoutId } });
  const removing = db.seat.update({ where: { id: claim.seatId }, data: { isRemoved: true } });
  await expect(removing.catch((error: unknown) => isForeignKeyViolation(error))).resolves.toBe(true);
});
