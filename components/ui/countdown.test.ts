import { expect, it } from "vitest";
import { timeLeft } from "./countdown";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [12 * day + 4 * hour + 30 * minute, "12 days 4 hours"],
  [day + 59 * minute, "1 day"],
  [hour + minute, "1 hour 1 minute"],
  [5_000, "1 minute"],
])("tells %d ms as %s", (milliseconds, text) => {
  expect(timeLeft(milliseconds)).toBe(text);
});

it("is over at the moment itself", () => {
  expect(timeLeft(0)).toBeNull();
});
