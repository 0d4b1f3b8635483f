import { expect, test } from "vitest";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { applyChanges } from "../mutations/apply-changes";
import { getTablePage } from "./table-page";

test("tables come a page at a time, with who sits there, and the way on and back", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  await answerFor(event, guestIds, "accepted");
  const { layoutId, seatIds } = await makeLayout(event, { tables: 100, seats: 2 });
  const [marie = "", pierre = ""] = guestIds;
  const changes = [seating(marie, seatIds[1] ?? ""), seating(pierre, seatIds[98] ?? "")];
  expect((await applyChanges(event.scope, layoutId, { since: 1, changes })).ok).toBe(true);

  const first = await getTablePage(event.scope, layoutId, 0);
  expect(first).toMatchObject({ total: 100, previous: null, next: 48 });
  expect(first?.tables).toHaveLength(48);
  expect(first?.tables[0]).toMatchObject({ number: 1, seats: 2, taken: [{ position: 2, name: "Marie Curie" }] });
  const second = await getTablePage(event.scope, layoutId, 48);
  expect(second).toMatchObject({ previous: 0, next: 96 });
  expect(second?.tables[1]).toMatchObject({ number: 50, taken: [{ position: 1, name: "Pierre Curie" }] });
  const last = await getTablePage(event.scope, layoutId, 96);
  expect(last).toMatchObject({ previous: 48, next: null });
  expect(last?.tables.map(({ number }) => number)).toEqual([97, 98, 99, 100]);
  expect(await getTablePage((await makeEvent()).scope, layoutId, 0)).toBeNull();
});
