import { describe, expect, test } from "vitest";
import { attentionFor, attentionOver, daysUntil } from "./rules";
import type { EventAnswers, UpcomingEvent } from "./types";

const now = new Date("2027-03-01T12:00:00Z");
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

const answers: EventAnswers = {
  guests: 10,
  accepted: 6,
  declined: 1,
  waiting: 3,
  households: 5,
  notInvited: 0,
  nearlyFull: [],
  failedMails: 0,
};

function eventWith(change: Partial<UpcomingEvent>): UpcomingEvent {
  return {
    id: "e",
    name: "Gala",
    status: "confirmed",
    startsAt: inDays(60),
    endsAt: inDays(61),
    timeZone: "UTC",
    place: null,
    deadline: null,
    answers,
    can: { writeGuests: true, sendMessages: true, update: true },
    ...change,
  };
}

const sentences = (change: Partial<UpcomingEvent>): string[] =>
  attentionFor(eventWith(change), now).map((each) => each.sentence);

describe("what needs me", () => {
  test("a quiet event asks for nothing", () => {
    expect(sentences({})).toEqual([]);
  });

  test.each<[Partial<UpcomingEvent>, string]>([
    [{ deadline: inDays(3) }, "Answers are due in 3 days; 3 guests have not answered."],
    [{ deadline: inDays(-1) }, "The deadline has passed and 3 guests have not answered."],
    [{ status: "planning", startsAt: inDays(5) }, "Begins in 5 days and is not confirmed yet."],
    [{ answers: { ...answers, notInvited: 1 } }, "1 household has not been invited."],
    [{ answers: { ...answers, guests: 0 } }, "No guests yet: import a list or add them."],
    [{ answers: { ...answers, failedMails: 2 } }, "2 mails could not be sent."],
    [{ answers: { ...answers, nearlyFull: [{ name: "Dinner", left: 0 }] } }, "Dinner is full."],
  ])("%j", (change, sentence) => {
    expect(sentences(change)).toEqual([sentence]);
  });

  test("what somebody may not do is not asked of them", () => {
    const can = { writeGuests: false, sendMessages: false, update: false };
    expect(
      sentences({ can, status: "planning", startsAt: inDays(2), answers: { ...answers, notInvited: 4, guests: 0 } }),
    ).toEqual([]);
    expect(sentences({ answers: null, deadline: inDays(1) })).toEqual([]);
  });

  test("a deadline that has passed comes before one that is near, and that before invitations", () => {
    const events = [
      eventWith({ id: "1", answers: { ...answers, notInvited: 4 } }),
      eventWith({ id: "2", deadline: inDays(2) }),
      eventWith({ id: "3", deadline: inDays(-2) }),
    ];
    expect(attentionOver(events, now).map((each) => each.eventId)).toEqual(["3", "2", "1"]);
  });

  test("days are counted up", () => {
    expect([daysUntil(inDays(0.2), now), daysUntil(inDays(1.5), now), daysUntil(inDays(-0.5), now)]).toEqual([
      1, 2, -0,
    ]);
  });
});
