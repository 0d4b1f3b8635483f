import pg from "pg";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { makeLayout, roundTable, seating } from "@/lib/testing/seating-factories";
import { listSeatingGuests } from "../data/guests";
import { getPlan } from "../data/plan";
import { listLayouts } from "../layouts/data";
import type { SeatingChange } from "../types";
import { applyChanges } from "./apply-changes";

/** How many statements `work` sends to the database. */
async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; count: number }> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    const result = await work();
    return { result, count: spy.mock.calls.length };
  } finally {
    spy.mockRestore();
  }
}

const paste = (tables: number): SeatingChange[] =>
  Array.from({ length: tables }, (_, index) => {
    const { revision: _revision, ...table } = roundTable(index + 1, 10);
    return { do: "put_table", table, expects: null };
  });

test("500 tables are pasted and 5,000 guests seated in as many statements as 2 and 20, and read back at once", async () => {
  const event = await makeEvent();
  const people = Array.from({ length: 5_000 }, (_, index) => ({ firstName: "Guest", lastName: `No ${index}` }));
  const guestIds = await makeGuests(event, people);
  // As the server does by itself within a minute of an import.
  await db.$executeRaw`ANALYZE guests`;
  const build = async (size: number) => {
    const { layoutId } = await makeLayout(event, { tables: 0 });
    const save = (changes: SeatingChange[], since: number) =>
      statementsOf(() => applyChanges(event.scope, layoutId, { since, changes }));
    const pasted = await save(paste(size), 1);
    expect(pasted.result.ok).toBe(true);
    const plan = await getPlan(event.scope, layoutId);
    const seats = plan?.room.tables.flatMap((table) => table.seats) ?? [];
    const seated = await save(
      seats.map(({ id }, index) => seating(guestIds[index] ?? "", id)),
      2,
    );
    expect(seated.result.ok).toBe(true);
    return { layoutId, counts: [pasted.count, seated.count], seats: seats.length };
  };
  const small = await build(2);
  const large = await build(500);
  expect(large.seats).toBe(5_000);
  expect(large.counts).toEqual(small.counts);
  expect(await db.seatClaim.count({ where: { layoutId: large.layoutId } })).toBe(5_000);

  const startedAt = performance.now();
  const opened = await statementsOf(() =>
    Promise.all([getPlan(event.scope, large.layoutId), listSeatingGuests(event.scope, null)]),
  );
  expect(opened.count).toBe(7);
  // What the page reads before it can be drawn; it has two seconds in all.
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  const [plan, guests] = opened.result;
  expect([plan?.assignments.length, guests.length]).toEqual([5_000, 5_000]);
  const listed = await statementsOf(() => listLayouts(event.scope));
  expect(listed.count).toBeLessThanOrEqual(6);
});
