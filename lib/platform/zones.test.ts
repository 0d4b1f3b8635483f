import fc from "fast-check";
import { expect, test } from "vitest";
import { zoneName } from "./i18n/formats";
import { formatInstant, instantOf, isTimeZone, timeZones, wallClockOf } from "./zones";

test.each([
  ["2027-06-12T15:00", "Europe/Paris", "2027-06-12T13:00:00.000Z"],
  ["2027-01-12T15:00", "Europe/Paris", "2027-01-12T14:00:00.000Z"],
  ["2027-06-12T15:00", "Asia/Kolkata", "2027-06-12T09:30:00.000Z"],
  ["2027-06-12T15:00", "Pacific/Chatham", "2027-06-12T02:15:00.000Z"],
  ["2027-06-12T15:00:30", "UTC", "2027-06-12T15:00:30.000Z"],
])("%s in %s is %s", (wallClock, zone, instant) => {
  expect(instantOf(wallClock, zone)?.toISOString()).toBe(instant);
});

test("a time that the clocks skip moves on by the gap", () => {
  expect(instantOf("2027-03-28T02:30", "Europe/Paris")?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
  expect(wallClockOf(new Date("2027-03-28T01:30:00Z"), "Europe/Paris")).toBe("2027-03-28T03:30");
  // Half an hour's summer.
  expect(wallClockOf(instantOf("2027-10-03T02:15", "Australia/Lord_Howe") ?? new Date(0), "Australia/Lord_Howe")).toBe(
    "2027-10-03T02:45",
  );
});

test("of a time that comes twice the first is meant", () => {
  expect(instantOf("2027-10-31T02:30", "Europe/Paris")?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
  expect(wallClockOf(new Date("2027-10-31T00:30:00Z"), "Europe/Paris")).toBe("2027-10-31T02:30");
  expect(wallClockOf(new Date("2027-10-31T01:30:00Z"), "Europe/Paris")).toBe("2027-10-31T02:30");
});

test("a day that a place left out is moved over too", () => {
  expect(wallClockOf(instantOf("2011-12-30T12:00", "Pacific/Apia") ?? new Date(0), "Pacific/Apia")).toBe(
    "2011-12-31T12:00",
  );
});

test("what an instant shows in a zone leads back to it, except in the hour that comes twice", () => {
  const zone = fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Kathmandu", "America/Sao_Paulo", "UTC");
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(zone, minutes, (timeZone, minute) => {
      const instant = new Date(minute * 60_000);
      const back = instantOf(wallClockOf(instant, timeZone), timeZone);
      const hours = (instant.getTime() - (back?.getTime() ?? Number.NaN)) / 3_600_000;
      expect([0, 1]).toContain(hours);
    }),
  );
});

test.each([
  "",
  "nonsense",
  "2027-06-12",
  "15:00",
  "2027-02-30T10:00",
  "2027-06-12T25:00",
  "2027-06-12T15:00Z",
  "2027-06-12T15:00+02:00",
  "2027-06-12T15:00[Asia/Tokyo]",
])("%j is no date and time of a wall clock", (text) => {
  expect(instantOf(text, "Europe/Paris")).toBeNull();
});

test("only IANA zones are zones", () => {
  for (const zone of ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires"]) expect(isTimeZone(zone)).toBe(true);
  for (const zone of ["", "Europe/Atlantis", "+02:00", "-0300", "../etc", "CEST2"])
    expect(isTimeZone(zone)).toBe(false);
  expect(instantOf("2027-06-12T15:00", "Europe/Atlantis")).toBeNull();
  expect(timeZones()[0]).toBe("UTC");
  expect(timeZones()).toContain("Europe/Paris");
  expect(new Set(timeZones()).size).toBe(timeZones().length);
});

test("a time is told in the event's zone, with the zone named; a date alone names none", () => {
  const instant = new Date("2027-06-12T13:00:00Z");
  expect(formatInstant(instant, "Europe/Paris", "en-GB")).toBe("Saturday, 12 June 2027 at 15:00 CEST");
  expect(formatInstant(instant, "Asia/Tokyo", "de", { dateStyle: "medium", timeStyle: "short" })).toBe(
    "12.06.2027, 22:00 MEZ+8".replace("MEZ+8", zoneName(instant, "Asia/Tokyo", "de")),
  );
  expect(formatInstant(instant, "Europe/Paris", "fr", { dateStyle: "long" })).toBe("12 juin 2027");
  expect(formatInstant(instant, "Europe/Paris", "en", { hour: "numeric" })).toMatch(/3\sPM GMT\+2$/);
});
