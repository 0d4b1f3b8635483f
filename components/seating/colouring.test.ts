import { expect, test } from "vitest";
import type { SeatingGuest } from "@/lib/features/seating/types";
import { stepFor } from "./canvas/rulers";
import { colouringBy, formPath, forms } from "./colouring";

function guest(id: string, meal: string | null): SeatingGuest {
  const names = { firstName: id, lastName: "", householdId: id, householdName: id, kind: "regular" as const };
  return {
    id,
    ...names,
    side: null,
    tagIds: [],
    meal,
    dietaryNeeds: null,
    accessibilityNeeds: null,
    answer: "accepted",
  };
}

test("the most frequent have colours and forms of their own, the rest share one", () => {
  const meals = ["Fish", "Fish", "Fish", "Beef", "Beef", "Soup", "Rice", "Tofu", "Lamb", "Duck", null];
  const guests = meals.map((meal, index) => guest(String(index), meal));
  const { legend, of } = colouringBy("meal", guests, []);
  expect(legend.map(({ name, count }) => [name, count]).slice(0, 2)).toEqual([
    ["Fish", 3],
    ["Beef", 2],
  ]);
  expect(legend.at(-1)).toMatchObject({ name: "Others", count: 3 });
  expect(new Set(legend.map(({ form }) => form)).size).toBe(legend.length);
  expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(guests.length);
  expect(of(guest("x", "Tofu")).key).toBe(of(guest("y", null)).key);
  expect(of(guest("x", "Fish")).fill).not.toBe(of(guest("y", "Beef")).fill);
});

test("every form is one closed outline", () => {
  for (const form of forms) expect(formPath(form, 10, 20, 100)).toMatch(/^M.+Z$/);
});

test("rulers leave room for their numbers", () => {
  for (const scale of [0.002, 0.01, 0.04, 0.3]) expect(stepFor(1000, scale) * scale).toBeGreaterThanOrEqual(56);
  expect(stepFor(1000, 0.04)).toBe(2000);
});
