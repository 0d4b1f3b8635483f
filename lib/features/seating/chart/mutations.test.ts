import { expect, test } from "vitest";
import { csvLine } from "@/lib/platform/sheet/write-csv";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { listSeatingGuests } from "../data/guests";
import { getPlan } from "../data/plan";
import { importChart } from "./mutations";
import { chartRows } from "./rules";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a chart is brought in, taken out and brought in again without a change, formulas and all", async () => {
  const event = await makeEvent();
  const { layoutId } = await makeLayout(event, { tables: 2, seats: 2 });
  const { guestIds } = await makeHousehold(event, ["=HYPERLINK(1) Curie", "Pierre Curie"], { name: "Curie" });
  await answerFor(event, guestIds, "accepted");
  const file = "Table;Seat;First name;Last name\n2;1;'=HYPERLINK(1);Curie\n2;;Pierre;Curie\n2;;Nobody;Here\n";
  expect(await importChart(event.scope, layoutId, bytes(file))).toMatchObject({
    ok: true,
    seated: 2,
    problems: [{ line: 4, name: "Nobody Here" }],
  });
  const plan = (await getPlan(event.scope, layoutId)) ?? expect.fail("The layout is gone.");
  expect(plan.assignments).toHaveLength(2);
  const guests = await listSeatingGuests(event.scope, null);
  const out = chartRows(plan, guests).map(csvLine).join("");
  expect(out).toContain("'=HYPERLINK(1)");
  expect(await importChart(event.scope, layoutId, bytes(out))).toMatchObject({ seated: 0, unchanged: 2, problems: [] });
});

test("what is no chart is refused in a sentence; another event's layout is not found", async () => {
  const [event, other] = [await makeEvent(), await makeEvent()];
  const { layoutId } = await makeLayout(event);
  expect(await importChart(event.scope, layoutId, bytes("Colour\nred\n"))).toMatchObject({ reason: "no_columns" });
  expect(await importChart(event.scope, layoutId, bytes('a,"b\n'))).toMatchObject({ reason: "unreadable" });
  await expect(importChart(other.scope, layoutId, bytes("Table\n"))).rejects.toMatchObject({ code: "NOT_FOUND" });
});
