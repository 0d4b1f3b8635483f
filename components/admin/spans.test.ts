import { expect, test } from "vitest";
import { fromNow, spanText } from "./spans";

test.each([
  [0, "0 ms"],
  [340.4, "340 ms"],
  [4_250, "4.2 s"],
  [42_000, "42 s"],
  [200_000, "3 min 20 s"],
  [7_200_000, "2 h"],
  [90_000_000, "1 day 1 h"],
  [3 * 86_400_000, "3 days"],
])("%d ms is %s", (ms, text) => expect(spanText(ms)).toBe(text));

test("moments are told from now", () => {
  const now = new Date("2027-03-01T12:00:00Z");
  const at = (ms: number) => fromNow(new Date(now.getTime() + ms), now);
  expect([at(300_000), at(-4_200), at(500)]).toEqual(["in 5 min", "4.2 s ago", "now"]);
});
