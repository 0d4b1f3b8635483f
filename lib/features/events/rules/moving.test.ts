import { expect, test } from "vitest";
import { instantOf, wallClockOf } from "@/lib/platform/zones";
import { keepWallClock, moveAlong } from "./moving";

const at = (wallClock: string, zone: string): Date => instantOf(wallClock, zone) ?? new Date(Number.NaN);

test("another zone keeps the time on the clock", () => {
  const moved = keepWallClock(at("2027-06-12T15:00", "Europe/Paris"), "Europe/Paris", "America/New_York");
  expect(wallClockOf(moved, "America/New_York")).toBe("2027-06-12T15:00");
});

test("a session follows its event over a change of the clocks: the evening stays the evening", () => {
  const zone = "Europe/Paris";
  const from = { startsAt: at("2027-03-20T15:00", zone), timeZone: zone };
  const to = { startsAt: at("2027-03-27T15:00", zone), timeZone: zone };
  // The clocks go forward in the night to 28 March.
  const brunch = moveAlong(at("2027-03-21T11:00", zone), from, to);
  expect(wallClockOf(brunch, zone)).toBe("2027-03-28T11:00");
  expect(brunch.getTime() - to.startsAt.getTime()).toBe(19 * 3_600_000);
});

test("zone and start move together", () => {
  const from = { startsAt: at("2027-06-12T15:00", "Europe/Paris"), timeZone: "Europe/Paris" };
  const to = { startsAt: at("2027-06-13T16:30", "Asia/Tokyo"), timeZone: "Asia/Tokyo" };
  const dinner = moveAlong(at("2027-06-12T19:00", "Europe/Paris"), from, to);
  expect(wallClockOf(dinner, "Asia/Tokyo")).toBe("2027-06-13T20:30");
});
