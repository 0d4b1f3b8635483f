import { expect, test } from "vitest";
import { translator } from "@/lib/platform/i18n/translator";
import { instantOf, wallClockOf } from "@/lib/platform/zones";
import { eventKinds } from "../types";
import { firstSessions } from "./first-sessions";

const timeZone = "Europe/Paris";
const at = (wallClock: string): Date => instantOf(wallClock, timeZone) ?? new Date(Number.NaN);
const oneDay = { startsAt: at("2027-06-12T15:00"), endsAt: at("2027-06-12T23:00"), timeZone };

test("a wedding begins with ceremony, dinner and party, in its guests' language", () => {
  const sessions = firstSessions("wedding", oneDay, translator("fr", "event"));
  expect(sessions.map((session) => [session.name, wallClockOf(session.startsAt, timeZone)])).toEqual([
    ["Cérémonie", "2027-06-12T15:00"],
    ["Dîner", "2027-06-12T16:15"],
    ["Soirée", "2027-06-12T19:30"],
  ]);
  expect(sessions.at(-1)?.endsAt).toEqual(oneDay.endsAt);
});

test("a conference over the change of the clocks has a day for each, at the same hours", () => {
  const times = { startsAt: at("2027-03-27T09:00"), endsAt: at("2027-03-29T17:00"), timeZone };
  const days = firstSessions("conference", times, translator("en", "event"));
  expect(days.map((day) => [day.name, wallClockOf(day.startsAt, timeZone), wallClockOf(day.endsAt, timeZone)])).toEqual(
    [
      ["Day 1", "2027-03-27T09:00", "2027-03-27T17:00"],
      ["Day 2", "2027-03-28T09:00", "2027-03-28T17:00"],
      ["Day 3", "2027-03-29T09:00", "2027-03-29T17:00"],
    ],
  );
});

test.each(eventKinds)("%s: whatever the length, sessions follow each other inside the event", (kind) => {
  for (const minutes of [5, 30, 100, 200, 481, 1441, 4320]) {
    const endsAt = new Date(oneDay.startsAt.getTime() + minutes * 60_000);
    const sessions = firstSessions(kind, { ...oneDay, endsAt }, translator("en", "event"));
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      expect(session.endsAt.getTime()).toBeGreaterThan(session.startsAt.getTime());
      expect(session.startsAt.getTime()).toBeGreaterThanOrEqual(oneDay.startsAt.getTime());
      expect(session.endsAt.getTime()).toBeLessThanOrEqual(endsAt.getTime());
    }
  }
});
