import { expect, test } from "vitest";
import { keptForm } from "./typed-entries";

test("a form that was kept is read again; anything else is nothing", () => {
  const kept = { stamp: "2027-06-12T13:00:00.000Z", entries: [["note", "See you"]] };
  expect(keptForm(JSON.stringify(kept))).toEqual(kept);
  expect(keptForm(JSON.stringify({ ...kept, entries: [["note", 1], "note", ["note"], ...kept.entries] }))).toEqual(
    kept,
  );
  for (const other of [null, "", "{", "1", "null", '{"stamp":1,"entries":[]}', '{"stamp":""}']) {
    expect(keptForm(other), String(other)).toBeNull();
  }
});
