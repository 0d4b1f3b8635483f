import { expect, test } from "vitest";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { readPdf } from "@/lib/testing/read-pdf";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { applyChanges } from "../mutations/apply-changes";
import { printed } from "../prints/print";
import { readPrintChoice } from "../rules/print-choice";
import { getPrintMatter } from "./print";

test("who was seated is printed with their table, and nobody of another event", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "山田 たろう"]);
  const { layoutId, seatIds } = await makeLayout(event, { tables: 2 });
  const [guestId = ""] = guestIds;
  const saved = await applyChanges(event.scope, layoutId, {
    since: 1,
    changes: [seating(guestId, seatIds[9] ?? "")],
  });
  expect(saved.ok).toBe(true);
  const matter = await getPrintMatter(event.scope, layoutId);
  expect(matter.seated.map(({ guest, table, position }) => [guest.id, table.number, position])).toEqual([
    [guestId, 2, 2],
  ]);
  const choice = readPrintChoice(new URLSearchParams("what=place-cards&label=5390"));
  if ("problem" in choice) throw new Error(choice.problem);
  const [sheet, ...others] = await readPdf(printed(matter, choice));
  expect(others).toEqual([]);
  expect(sheet?.said).toContain("Table 2");
  expect(sheet?.said).toContain("Marie Curie");
  await expect(getPrintMatter((await makeEvent()).scope, layoutId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
