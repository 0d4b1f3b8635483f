import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import type { EventAnswers, UpcomingEvent } from "../types";
import { attentionFor, listAttention, teamAttention } from "./attention";
import { greetingAt } from "./words";

const formats = formatsIn("en-GB");

const now = new Date("2027-03-01T12:00:00Z");
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

const answers: EventAnswers = {
  guests: 10,
  accepted: 6,
  tentative: 0,
  declined: 1,
  waiting: 3,
  households: 5,
  notInvited: 0,
  deadline: inDays(90),
  tight: [],
  failedMails: 0,
  imports: { waiting: null, failed: null },
};
const details = { hasPlace: true, hasSummary: true, isPageServed: true, sessions: 2 };

function eventWith(change: Partial<UpcomingEvent>, given: Partial<EventAnswers> = {}): UpcomingEvent {
  return {
    id: "e",
    name: "Gala",
    status: "confirmed",
    startsAt: inDays(60),
    endsAt: inDays(61),
    timeZone: "UTC",
    place: "Hall",
    isSample: false,
    answers: { ...answers, ...given },
    details,
    seating: null,
    can: { writeGuests: true, sendMessages: true },
    ...change,
  };
}

const about = (change: Partial<UpcomingEvent>, given: Partial<EventAnswers> = {}) =>
  attentionFor(eventWith(change, given), now, formats).map(({ sentence, href }) => [sentence, href]);

describe("what needs somebody", () => {
  test("a quiet event asks for nothing", () => {
    expect(about({})).toEqual([]);
  });

  test.each<[string, string, Partial<UpcomingEvent>, Partial<EventAnswers>]>([
    ["Answers are due in 3 days; 3 guests have not answered.", "/guests?answer=pending", {}, { deadline: inDays(3) }],
    [
      "Answers were due yesterday and 3 guests have not answered.",
      "/guests?answer=pending",
      {},
      { deadline: inDays(-1) },
    ],
    [
      "Begins in 20 days, answers have no deadline, and 3 guests have not answered.",
      "/guests?answer=pending",
      { startsAt: inDays(20) },
      { deadline: null },
    ],
    ["Begins in 5 days and is not confirmed yet.", "/settings", { status: "planning", startsAt: inDays(5) }, {}],
    [
      "Begins in 5 days and has no place yet.",
      "/settings",
      { startsAt: inDays(5), details: { ...details, hasPlace: false } },
      {},
    ],
    [
      "Begins in 5 days and has no sessions yet.",
      "/sessions",
      { startsAt: inDays(5), details: { ...details, sessions: 0 } },
      {},
    ],
    ["1 household has not been invited by mail.", "/rsvps/households?show=uninvited", {}, { notInvited: 1 }],
    ["No guests yet: import a list or add them.", "/guests", {}, { guests: 0 }],
    ["2 households’ mails could not be delivered.", "/rsvps/households?show=failed", {}, { failedMails: 2 }],
    [
      "The import of guests.csv failed; no guest was added.",
      "/guests/import/r1",
      {},
      { imports: { failed: { id: "r1", fileName: "guests.csv" }, waiting: null } },
    ],
    [
      "guests.csv is uploaded and waits to be imported.",
      "/guests/import/r1",
      {},
      { imports: { waiting: { id: "r1", fileName: "guests.csv" }, failed: null } },
    ],
    [
      "Dinner is full: 40 of 40 places, and 2 guests could still accept.",
      "/guests?session=s&answer=accepted",
      {},
      { tight: [{ sessionId: "s", name: "Dinner", capacity: 40, accepted: 40, open: 2 }] },
    ],
    [
      "Dinner has 1 place left and 3 guests still to answer.",
      "/guests?session=s&answer=accepted",
      {},
      { tight: [{ sessionId: "s", name: "Dinner", capacity: 40, accepted: 39, open: 3 }] },
    ],
    [
      "The event has 2 places left of 40.",
      "/guests?answer=accepted",
      {},
      { tight: [{ sessionId: null, name: "The event", capacity: 40, accepted: 38, open: 0 }] },
    ],
  ])("%s", (sentence, path, change, given) => {
    expect(about(change, given)).toEqual([[sentence, `/events/e${path}`]]);
  });

  test("that more are asked than fit is no matter while most places are free", () => {
    const dinner = { sessionId: "s", name: "Dinner", capacity: 40, accepted: 20, open: 30 };
    expect(about({}, { tight: [dinner] })).toEqual([]);
  });

  test("what somebody may not do is not asked of them", () => {
    const can = { writeGuests: false, sendMessages: false };
    const planning = { can, status: "planning", startsAt: inDays(2), details: null } as const;
    const failed = { imports: { failed: { id: "r", fileName: "x.csv" }, waiting: null } };
    expect(about(planning, { notInvited: 4, failedMails: 2, guests: 0, ...failed })).toEqual([]);
    expect(about({ ...planning, answers: null })).toEqual([]);
  });

  test("the most pressing comes first; what was put off is left out and counted, what is too much is counted", () => {
    const all = [
      ...attentionFor(eventWith({ id: "1" }, { notInvited: 4 }), now, formats),
      ...attentionFor(eventWith({ id: "2" }, { deadline: inDays(2) }), now, formats),
      ...attentionFor(eventWith({ id: "3" }, { deadline: inDays(-2) }), now, formats),
      ...teamAttention({ open: 1, expired: 1 }, formats),
    ];
    expect(listAttention(all, []).items.map(({ event }) => event?.id ?? "team")).toEqual(["3", "2", "1", "team"]);
    const { items, putOff, more } = listAttention(all, [{ eventId: "2", kind: "deadline" }], 2);
    expect({ ids: items.map(({ event }) => event?.id), putOff, more }).toEqual({ ids: ["3", "1"], putOff: 1, more: 1 });
  });

  test("invitations to the team are told once, with those that expired", () => {
    expect(teamAttention({ open: 2, expired: 1 }, formats)[0]?.sentence).toBe(
      "3 invitations to your team wait for an answer; 1 expired.",
    );
    expect(teamAttention({ open: 0, expired: 0 }, formats)).toEqual([]);
  });
});

test.each([
  [4, "Good evening"],
  [5, "Good morning"],
  [12, "Good afternoon"],
  [18, "Good evening"],
])("at %i o’clock one says %s", (hour, words) => {
  expect(greetingAt(hour)).toBe(words);
});
