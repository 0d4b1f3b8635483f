import { expect, test } from "vitest";
import { daysBetween } from "./countdown";

const zone = "Europe/Paris";
const at = (text: string) => new Date(text);

test("days are midnights on the event's own clock", () => {
  const start = at("2027-06-12T13:00:00Z");
  expect(daysBetween(at("2027-06-12T00:30:00Z"), start, zone)).toBe(0);
  expect(daysBetween(at("2027-06-11T21:59:00Z"), start, zone)).toBe(1);
  expect(daysBetween(at("2027-06-11T22:01:00Z"), start, zone)).toBe(0);
  // The clocks change in between.
  expect(daysBetween(at("2027-03-27T11:00:00Z"), at("2027-03-29T11:00:00Z"), zone)).toBe(2);
});
