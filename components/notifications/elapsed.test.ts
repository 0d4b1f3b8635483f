import { expect, test } from "vitest";
import { elapsed } from "./elapsed";

const now = new Date("2027-03-08T12:00:00Z");

test.each([
  ["2027-03-08T11:59:30Z", "just now"],
  ["2027-03-08T12:00:05Z", "just now"],
  ["2027-03-08T11:59:00Z", "1 minute ago"],
  ["2027-03-08T11:01:00Z", "59 minutes ago"],
  ["2027-03-08T09:59:00Z", "2 hours ago"],
  ["2027-03-07T11:00:00Z", "1 day ago"],
  ["2027-03-02T12:00:00Z", "6 days ago"],
  ["2027-03-01T12:00:00Z", null],
])("%s was %s", (at, words) => {
  expect(elapsed(new Date(at), now)).toBe(words);
});
