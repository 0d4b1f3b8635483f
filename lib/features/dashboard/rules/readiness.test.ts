import { expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import type { UpcomingEvent } from "../types";
import { readinessOf, readinessSummary } from "./readiness";
import { totalsOf } from "./totals";

const formats = formatsIn("en-GB");

const event: UpcomingEvent = {
  id: "e",
  name: "Gala",
  status: "confirmed",
  startsAt: new Date("2027-06-01T12:00:00Z"),
  endsAt: new Date("2027-06-01T20:00:00Z"),
  timeZone: "UTC",
  place: "Hall",
  isSample: false,
  details: { hasPlace: true, hasSummary: true, isPageServed: true, sessions: 2 },
  answers: {
    guests: 20,
    accepted: 15,
    tentative: 1,
    declined: 2,
    waiting: 2,
    households: 8,
    notInvited: 0,
    deadline: null,
    tight: [],
    failedMails: 0,
    imports: { waiting: null, failed: null },
  },
  seating: null,
  can: { writeGuests: true, sendMessages: true },
};

test("an event with all that it needs is ready: nine of ten answers are enough", () => {
  expect(readinessSummary(readinessOf(event, formats))).toEqual({ done: 6, all: 6, next: null });
});

test("what is missing is said with its numbers and leads to where it is done", () => {
  const answers = event.answers && { ...event.answers, waiting: 3, notInvited: 5 };
  const details = { hasPlace: false, hasSummary: false, isPageServed: false, sessions: 0 };
  const steps = readinessOf({ ...event, status: "planning", details, answers }, formats);
  expect(steps.filter((step) => !step.isDone).map(({ key, note, href }) => [key, note, href])).toEqual([
    ["details", "Missing: the place and one sentence about it", "/events/e/settings"],
    ["sessions", "No sessions yet", "/events/e/sessions"],
    ["invited", "3 of 8 households", "/events/e/rsvps/households?show=uninvited"],
    ["answered", "17 of 20 guests", "/events/e/guests?answer=pending"],
    ["page", "Opens once the event is confirmed", "/events/e/settings"],
  ]);
  expect(readinessSummary(steps)).toMatchObject({ done: 1, all: 6, next: { key: "details" } });
});

test("an event with a layout is ready when everybody who comes has a seat", () => {
  const layout = { layoutId: "l", layoutName: "Hall", isReleased: false, seats: 20 };
  const seatedOf = (seated: number, accepted: number) =>
    readinessOf({ ...event, seating: { ...layout, seated, accepted } }, formats).find(({ key }) => key === "seating");
  expect(seatedOf(12, 15)).toEqual({
    key: "seating",
    label: "Seated",
    isDone: false,
    note: "12 of 15 coming",
    href: "/events/e/seating/l",
  });
  expect(seatedOf(15, 15)?.isDone).toBe(true);
  expect(seatedOf(0, 0)?.isDone).toBe(false);
});

test("nobody is told of what they may not see to, or of guests they may not read", () => {
  expect(readinessOf({ ...event, details: null }, formats)).toEqual([]);
  expect(readinessOf({ ...event, answers: null }, formats).map(({ key }) => key)).toEqual([
    "details",
    "sessions",
    "page",
  ]);
});

test("a sample is left out of sums beside real events, and counts while it is alone", () => {
  const sample = { ...event, isSample: true };
  expect(totalsOf([event, sample])).toMatchObject({ events: 1, guests: 20 });
  expect(totalsOf([sample])).toMatchObject({ events: 1, guests: 20, accepted: 15 });
});
