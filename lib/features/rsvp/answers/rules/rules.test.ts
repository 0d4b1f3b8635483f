import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { submission } from "@/lib/testing/rsvp-factories";
import type { AnswerStatus, RsvpGuest, RsvpState } from "../types";
import { sessionsComing } from "./coming";
import { demandOf } from "./demand";
import { planSubmission } from "./plan";
import { answerWindow } from "./window";

const now = new Date("2027-03-01T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const sessionIds = ["0198aaaa-0000-7000-8000-00000000000a", "0198aaaa-0000-7000-8000-00000000000b"];

function guest(id: string, answers: Record<string, AnswerStatus> = {}): RsvpGuest {
  return {
    id,
    firstName: "Ada",
    lastName: "",
    kind: "regular",
    sponsorId: null,
    dietaryNeeds: null,
    sessionIds,
    answers: Object.fromEntries(
      Object.entries(answers).map(([sessionId, status]) => [sessionId, { status, mealOptionId: null }]),
    ),
  };
}

function state(guests: RsvpGuest[]): RsvpState {
  return {
    event: {
      name: "Gala",
      startsAt: later(60),
      endsAt: later(120),
      timeZone: "UTC",
      locale: "en",
      status: "confirmed",
      completedAt: null,
      archivedAt: null,
    },
    form: {
      deadline: null,
      introduction: null,
      isTentativeOffered: true,
      isDietaryAsked: true,
      isNoteOffered: true,
    },
    household: {
      id: "0198aaaa-0000-7000-8000-0000000000ff",
      name: "Home",
      envelope: null,
      locale: null,
      allowance: 0,
      guestNote: null,
      lastAnsweredAt: null,
    },
    guests,
    sessions: sessionIds.map((id) => ({
      id,
      name: id,
      kind: "other",
      startsAt: later(60),
      endsAt: later(120),
      place: null,
      capacity: null,
      acceptedCount: 0,
      meals: [],
    })),
    questions: [],
    replies: [],
  };
}

describe("when guests may answer", () => {
  const open = state([]);
  test.each([
    ["no deadline", {}, {}, true],
    ["at the deadline itself", { deadline: now }, {}, true],
    ["a moment after it", { deadline: new Date(now.getTime() - 1) }, {}, "deadline_passed"],
    ["at the end of the event", {}, { endsAt: now }, "ended"],
    ["completed early", {}, { completedAt: now }, "ended"],
    ["to be completed later", {}, { completedAt: later(1) }, true],
    ["archived", {}, { archivedAt: now }, "ended"],
    ["cancelled, also after the deadline", { deadline: later(-5) }, { status: "cancelled" as const }, "cancelled"],
    ["still planned", {}, { status: "planning" as const }, true],
  ])("%s", (_what, form, event, expected) => {
    const window = answerWindow({ event: { ...open.event, ...event }, form: { ...open.form, ...form } }, now);
    expect(window.open ? true : window.because).toBe(expected);
  });
});

describe("the places that a change wants", () => {
  const statuses = fc.constantFrom<AnswerStatus>("pending", "accepted", "declined", "tentative");
  const answers = fc.record({ [sessionIds[0] ?? ""]: statuses, [sessionIds[1] ?? ""]: statuses });
  const ids = ["0198aaaa-0000-7000-8000-000000000001", "0198aaaa-0000-7000-8000-000000000002"];

  test("is what is accepted afterwards less what was accepted before, by session and for the event", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 2 }), (people) => {
        const before = state(people.map(([given], index) => guest(ids[index] ?? "", given)));
        const input = submission({
          answers: Object.fromEntries(
            people.map(([, wanted], index) => [
              ids[index],
              Object.fromEntries(Object.entries(wanted).map(([sessionId, status]) => [sessionId, { status }])),
            ]),
          ),
        });
        const planned = planSubmission(before, input, { by: "planner", now });
        if (!planned.ok) throw new Error(planned.reason);
        const demand = demandOf(before, planned.plan);
        const accepted = (side: 0 | 1, sessionId: string): number =>
          people.filter((person) => person[side][sessionId] === "accepted").length;
        for (const sessionId of sessionIds) {
          expect(demand.sessions.get(sessionId) ?? 0).toBe(accepted(1, sessionId) - accepted(0, sessionId));
        }
        const coming = (side: 0 | 1): number =>
          people.filter((person) => Object.values(person[side]).includes("accepted")).length;
        expect(demand.event).toBe(coming(1) - coming(0));
      }),
    );
  });
});

describe("the sessions that a household comes to", () => {
  test("somebody who comes makes it sure, whoever is asked first", () => {
    const [ceremony = "", dance = ""] = sessionIds;
    const [sure, unsure] = [guest("a", { [ceremony]: "accepted" }), guest("b", { [ceremony]: "tentative" })];
    for (const guests of [
      [sure, unsure],
      [unsure, sure],
    ]) {
      expect([...sessionsComing(guests)]).toEqual([[ceremony, "accepted"]]);
    }
    expect([...sessionsComing([guest("c", { [ceremony]: "declined", [dance]: "tentative" })])]).toEqual([
      [dance, "tentative"],
    ]);
  });
});

test("however long a text is, the guest is told the limit in words, not the schema", () => {
  const ada = "0198aaaa-0000-7000-8000-0000000000aa";
  const sent = submission({
    answers: { [ada]: { [sessionIds[0] ?? ""]: { status: "declined" } } },
    note: "ä🎉".repeat(50_000),
  });
  expect(planSubmission(state([guest(ada)]), sent, { by: "guest", now })).toEqual({
    ok: false,
    reason: "invalid",
    problems: [{ code: "too_long", field: "note", params: { max: 2000 } }],
  });
});
