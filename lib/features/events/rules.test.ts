import { describe, expect, test } from "vitest";
import { type EventState, isPageServed, shownStatus, type Transition, transition, transitions } from "./rules";

const startsAt = new Date("2027-06-12T13:00:00Z");
const endsAt = new Date("2027-06-12T21:00:00Z");
const before = new Date("2027-06-01T00:00:00Z");
const during = new Date("2027-06-12T15:00:00Z");
const after = new Date("2027-06-13T00:00:00Z");

const event = (change: Partial<EventState> = {}): EventState => ({
  status: "confirmed",
  startsAt,
  endsAt,
  completedAt: null,
  archivedAt: null,
  ...change,
});
const endedEarly = event({ completedAt: new Date("2027-06-12T14:00:00Z") });

test.each([
  ["planning stays planning, also when its day has passed", event({ status: "planning" }), after, "planning"],
  ["confirmed before its start", event(), before, "confirmed"],
  ["ongoing from its first instant", event(), startsAt, "ongoing"],
  ["ongoing until its end", event(), new Date(endsAt.getTime() - 1), "ongoing"],
  ["completed at its end, with no job having run", event(), endsAt, "completed"],
  ["completed early", endedEarly, during, "completed"],
  ["cancelled for good", event({ status: "cancelled" }), after, "cancelled"],
] as const)("%s", (_what, state, now, shown) => {
  expect(shownStatus(state, now)).toBe(shown);
});

// Each state with the transitions that it allows; every other one is refused.
const table: [what: string, state: EventState, now: Date, allowed: Transition[]][] = [
  ["planning", event({ status: "planning" }), before, ["confirm", "cancel", "archive"]],
  ["confirmed", event(), before, ["cancel", "archive"]],
  ["ongoing", event(), during, ["complete", "cancel", "archive"]],
  ["completed by the clock", event(), after, ["archive"]],
  ["completed early", endedEarly, during, ["archive"]],
  ["cancelled", event({ status: "cancelled" }), before, ["archive"]],
  ["archived", event({ archivedAt: before }), before, ["cancel", "unarchive"]],
];

describe.each(table)("%s", (_what, state, now, allowed) => {
  test.each(transitions)("%s", (verb) => {
    const outcome = transition(state, verb, now);
    expect(outcome.ok).toBe(allowed.includes(verb));
    if (!outcome.ok) expect(outcome.message).toMatch(/\.$/);
  });
});

test("a transition stores what was decided and when", () => {
  expect(transition(event({ status: "planning" }), "confirm", before)).toEqual({
    ok: true,
    change: { status: "confirmed" },
  });
  expect(transition(event(), "complete", during)).toEqual({ ok: true, change: { completedAt: during } });
  expect(transition(event(), "cancel", during)).toEqual({
    ok: true,
    change: { status: "cancelled", cancelledAt: during },
  });
});

test.each([
  ["planning", "public", false],
  ["confirmed", "private", false],
  ["confirmed", "unlisted", true],
  ["confirmed", "public", true],
  ["cancelled", "public", true],
  ["cancelled", "private", false],
] as const)("the page of a %s, %s event is served: %s", (status, visibility, served) => {
  expect(isPageServed({ status, visibility })).toBe(served);
});
