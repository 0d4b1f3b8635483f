import { expect, test } from "vitest";
import { overallAnswerOf, searchTextOf, sortNameOf, splitTypedName } from "./rules";
import type { AnswerStatus, OverallAnswer } from "./types";

const table: [AnswerStatus[], OverallAnswer][] = [
  [[], "uninvited"],
  [["pending"], "pending"],
  [["declined"], "declined"],
  [["declined", "pending"], "pending"],
  [["declined", "declined"], "declined"],
  [["tentative", "pending", "declined"], "tentative"],
  [["accepted", "tentative", "declined", "pending"], "accepted"],
];

test.each(table)("answers %j add up to %s", (statuses, overall) => {
  expect(overallAnswerOf(statuses)).toBe(overall);
});

test("names fold for sorting and searching", () => {
  expect(sortNameOf({ firstName: "Søren", lastName: "Ångström" })).toBe("angstrom soren");
  const guest = { firstName: "José", lastName: "", email: "JOSE@example.test" };
  expect(searchTextOf(guest, { name: "Família Gómez", email: null })).toBe("jose jose@example.test familia gomez");
});

test("a name typed in one field is split at its last word", () => {
  expect(splitTypedName("  Ada  King Lovelace ")).toEqual({ firstName: "Ada King", lastName: "Lovelace" });
  expect(splitTypedName("Cher")).toEqual({ firstName: "Cher", lastName: "" });
});
