import { expect, test } from "vitest";
import { navigationOf } from "./navigation";

test.each([
  ["owner", ["dashboard", "events", "settings"]],
  ["planner", ["dashboard", "events"]],
  ["assistant", ["dashboard", "events"]],
  [null, ["dashboard", "events"]],
] as const)("%s is offered what they may open", (membership, keys) => {
  expect(navigationOf(membership).map(({ key }) => key)).toEqual(keys);
});
