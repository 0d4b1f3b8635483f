import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { roundTable, seating } from "@/lib/testing/seating-factories";
import type { SeatingGuest, SeatingPlan } from "../types";
import { chartRows, readChart } from "./rules";

const guest = (firstName: string, lastName: string, more: Partial<SeatingGuest> = {}): SeatingGuest => ({
  id: newId(),
  firstName,
  lastName,
  householdId: newId(),
  householdName: lastName,
  kind: "regular",
  side: null,
  tagIds: [],
  meal: null,
  dietaryNeeds: null,
  accessibilityNeeds: null,
  answer: "accepted",
  ...more,
});

const [marie, pierre, lise] = [
  guest("Marie", "Curie", { meal: "Fish" }),
  guest("Pierre", "Curie"),
  guest("Lise", "Meitner"),
];
const [one, two] = [roundTable(1, 2, { name: "Family" }), roundTable(2, 2)];
const [first, second] = one.seats.map(({ id }) => id);
const plan: SeatingPlan = {
  room: {
    id: newId(),
    name: "Ballroom",
    style: "banquet",
    unit: "metres",
    outline: [],
    aisle: 1_200,
    legalCapacity: null,
    background: null,
    tables: [one, two],
    objects: [],
    revision: 1,
  },
  assignments: [{ seatId: second ?? "", guestId: marie.id, isLocked: true, revision: 1 }],
  rules: [],
  heldSeatIds: [],
};
const header = ["Table", "Seat", "First name", "Last name", "Household"];

test("the chart has every seat, and everybody coming who has none", () => {
  const rows = chartRows(plan, [marie, pierre, lise, guest("Otto", "Hahn", { answer: "declined" })]);
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ["1", "Family", "1", "", ""],
    ["1", "Family", "2", "Marie", "Curie"],
    ["2", "", "1", "", ""],
    ["2", "", "2", "", ""],
    ["", "", "", "Pierre", "Curie"],
    ["", "", "", "Lise", "Meitner"],
  ]);
  expect(rows[2]?.slice(6)).toEqual(["accepted", "Fish", "", ""]);
});

test("what was written is read back without a change, and moves are followed", () => {
  const guests = [marie, pierre, lise];
  expect(readChart(chartRows(plan, guests), plan, guests)).toEqual({ changes: [], problems: [], unchanged: 1 });
  const read = readChart([header, ["1", "1", "MARIE", "Curie", ""], ["1", "", "Pierre", "Curie", ""]], plan, guests);
  expect(read).toEqual({
    changes: [seating(marie.id, first ?? "", second, true), seating(pierre.id, second ?? "")],
    problems: [],
    unchanged: 0,
  });
});

test("lines that cannot be followed say why", () => {
  const twins = [guest("Ann", "Lee", { householdName: "North" }), guest("Ann", "Lee", { householdName: "South" })];
  const gone = guest("Otto", "Hahn", { answer: "declined" });
  const lines = [
    ["1", "1", "Nobody", "Here", ""],
    ["1", "1", "Ann", "Lee", ""],
    ["9", "1", "Ann", "Lee", "South"],
    ["1", "1", "Otto", "Hahn", ""],
    ["1", "2", "Lise", "Meitner", ""],
    ["1", "1", "Lise", "Meitner", ""],
  ];
  const read = readChart([header, ...lines], plan, [marie, lise, gone, ...twins]);
  expect(read?.changes).toEqual([]);
  expect(read?.problems.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "Nobody on the list has this name."],
    [3, "Several guests have this name: add the household."],
    [4, "There is no table 9."],
    [5, "They are not coming."],
    [6, "Seat 2 is taken or not there."],
    [7, "They are in the file twice."],
  ]);
  expect(readChart([["Colour"], ["red"]], plan, [marie])).toBeNull();
});
