import ICAL from "ical.js";
import { expect, test } from "vitest";
import { instantOf } from "@/lib/platform/zones";
import type { PublicSession } from "../types";
import { buildCalendar } from "./calendar";

const at = new Date("2027-01-01T00:00:00Z");
const where = { url: "https://marquee.test/e/gala", host: "marquee.test", at };
const place = {
  venueName: "Château; d’Été, the big one",
  addressLine: "1, rue de l’Eau",
  addressCity: "Angers",
  addressPostalCode: "49000",
  addressCountry: "FR",
  latitude: null,
  longitude: null,
};

function sessionAt(timeZone: string, id: string, from: string, until: string): PublicSession {
  const [startsAt, endsAt] = [instantOf(from, timeZone), instantOf(until, timeZone)];
  if (!startsAt || !endsAt) throw new Error("no such time");
  return {
    id,
    kind: "dinner",
    name: `Session ${id}`,
    startsAt,
    endsAt,
    place: null,
    description: "Line one\nline two; with, marks",
    sequence: 3,
    updatedAt: at,
  };
}

function eventWith(sessions: (PublicSession & { isTentative?: boolean })[], change: object = {}) {
  return {
    id: "e",
    name: "Gala",
    slug: "gala",
    status: "confirmed" as const,
    summary: null,
    timeZone: "Europe/Paris",
    locale: "en" as const,
    place,
    startsAt: at,
    endsAt: at,
    sessions,
    ...change,
  };
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  return { calendar, events, zones: calendar.getAllSubcomponents("vtimezone") };
}

test("over a change of the clocks, another parser finds the very instants by the rules that came along", () => {
  const sessions = [
    sessionAt("Europe/Paris", "a", "2027-03-27T19:00", "2027-03-27T23:00"),
    sessionAt("Europe/Paris", "b", "2027-03-28T11:00", "2027-03-28T14:00"),
  ];
  const { events, zones } = read(buildCalendar(eventWith(sessions), where));
  expect(zones).toHaveLength(1);
  expect(zones[0]?.getFirstPropertyValue("tzid")).toBe("Europe/Paris");
  expect(events.map((event) => event.startDate.toString())).toEqual(["2027-03-27T19:00:00", "2027-03-28T11:00:00"]);
  for (const [index, event] of events.entries()) {
    expect(event.component.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Paris");
    expect(event.startDate.toJSDate()).toEqual(sessions[index]?.startsAt);
    expect(event.endDate.toJSDate()).toEqual(sessions[index]?.endsAt);
  }
  // The same distance on the clock is an hour less that night.
  expect(events[1]?.startDate.toJSDate().toISOString()).toBe("2027-03-28T09:00:00.000Z");
});

test.each(["America/New_York", "Asia/Calcutta", "Asia/Kolkata", "UTC", "Australia/Lord_Howe", "America/Sao_Paulo"])(
  "%s: the zone is named as the times name it",
  (timeZone) => {
    const session = sessionAt(timeZone, "a", "2027-07-01T19:00", "2027-07-01T23:00");
    const { events, zones } = read(buildCalendar(eventWith([session], { timeZone }), where));
    expect(events[0]?.startDate.toJSDate()).toEqual(session.startsAt);
    if (timeZone !== "UTC") expect(zones[0]?.getFirstPropertyValue("tzid")).toBe(timeZone);
  },
);

test("entries say what and where, and marks in texts stay texts", () => {
  const { calendar, events } = read(
    buildCalendar(eventWith([sessionAt("Europe/Paris", "a", "2027-06-12T19:00", "2027-06-12T23:00")]), where),
  );
  const [event] = events;
  expect(event?.uid).toBe("a@marquee.test");
  expect(event?.sequence).toBe(3);
  expect(event?.summary).toBe("Gala: Session a");
  expect(event?.location).toBe("Château; d’Été, the big one, 1, rue de l’Eau, 49000 Angers, France");
  expect(event?.description).toBe("Line one\nline two; with, marks\n\nhttps://marquee.test/e/gala");
  expect(event?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
});

test("the point on the map comes along, and what is not sure yet is marked so", () => {
  const session = sessionAt("Europe/Paris", "a", "2027-06-12T19:00", "2027-06-12T23:00");
  const text = buildCalendar(
    eventWith([{ ...session, isTentative: true }], {
      place: { ...place, latitude: 47.4736, longitude: -0.5541 },
    }),
    where,
  );
  const [event] = read(text).events;
  expect(event?.location).toBe("Château; d’Été, the big one, 1, rue de l’Eau, 49000 Angers, France");
  expect(event?.component.getFirstPropertyValue("geo")).toEqual([47.4736, -0.5541]);
  expect(event?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
});

test("a cancelled event takes its entries back under the same names", () => {
  const session = sessionAt("Europe/Paris", "a", "2027-06-12T19:00", "2027-06-12T23:00");
  const { calendar, events } = read(buildCalendar(eventWith([session], { status: "cancelled" }), where));
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(events.map((event) => [event.uid, event.component.getFirstPropertyValue("status")])).toEqual([
    ["a@marquee.test", "CANCELLED"],
  ]);
});

test("stamps are in UTC, whatever the machine's own zone", () => {
  const text = buildCalendar(
    eventWith([sessionAt("Europe/Paris", "a", "2027-06-12T19:00", "2027-06-12T23:00")]),
    where,
  );
  expect(text).toContain("DTSTAMP:20270101T000000Z");
  expect(text).toContain("LAST-MODIFIED:20270101T000000Z");
  expect(text).toContain("DTSTART;TZID=Europe/Paris:20270612T190000");
});

test("lines end and fold as RFC 5545 wants", () => {
  const session = { ...sessionAt("Europe/Paris", "a", "2027-06-12T19:00", "2027-06-12T23:00"), name: "é".repeat(120) };
  const text = buildCalendar(eventWith([session]), where);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
