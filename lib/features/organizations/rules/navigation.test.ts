import { expect, test } from "vitest";
import { navigationOf } from "./navigation";

test.each([
  ["owner", ["dashboard", "events", "calendar", "settings"]],
  ["planner", ["dashboard", "events", "calendar"]],
  ["assistant", ["dashboard", "events", "calendar"]],
  [null, ["dashboard", "events", "calendar"]],
] as const)("%s is offered what they may open", (membership, keys) => {
  expect(navigationOf(membership).map(({ key }) => key)).toEqual(keys);
});
