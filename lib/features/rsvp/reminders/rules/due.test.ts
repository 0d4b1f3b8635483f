import { describe, expect, test } from "vitest";
import { clockOfMinute, minuteOfClock } from "./clock";
import { dueAt, isDue, latestOf, stateOf } from "./due";

const times = {
  deadline: new Date("2027-04-01T21:59:00Z"),
  startsAt: new Date("2027-06-12T13:00:00Z"),
  timeZone: "Europe/Paris",
};
const plan = (daysBefore: number, minuteOfDay = 600) => ({ kind: "answer" as const, daysBefore, minuteOfDay });
const stored = (daysBefore: number, armedAt = "2027-01-01T00:00:00Z") => ({
  ...plan(daysBefore),
  armedAt: new Date(armedAt),
  skippedAt: null,
  sentAt: null,
});

describe("when a reminder is due", () => {
  test("days are calendar days of the event's zone, on both sides of the change of clocks", () => {
    expect(dueAt(plan(2), times)?.toISOString()).toBe("2027-03-30T08:00:00.000Z");
    // Before the 28th of March Paris is one hour closer to Greenwich: ten o'clock stays ten o'clock.
    expect(dueAt(plan(7), times)?.toISOString()).toBe("2027-03-25T09:00:00.000Z");
    expect(dueAt(plan(0, 0), times)?.toISOString()).toBe("2027-03-31T22:00:00.000Z");
  });

  test("a time that the clocks skip moves on, one that they repeat comes once, the first", () => {
    const spring = { ...times, deadline: new Date("2027-03-28T12:00:00Z") };
    expect(dueAt(plan(0, 150), spring)?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
    const autumn = { ...times, deadline: new Date("2027-10-31T12:00:00Z") };
    expect(dueAt(plan(0, 150), autumn)?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
  });

  test("a countdown counts from the event; without a deadline nobody is asked to answer", () => {
    expect(dueAt({ ...plan(1), kind: "countdown" }, times)?.toISOString()).toBe("2027-06-11T08:00:00.000Z");
    expect(dueAt(plan(1), { ...times, deadline: null })).toBeNull();
  });
});

test("it goes out from its minute until the deadline, unless it was planned too late, skipped or sent", () => {
  const at = (text: string) => new Date(text);
  expect(isDue(stored(2), times, at("2027-03-30T07:59:59Z"))).toBe(false);
  expect(isDue(stored(2), times, at("2027-03-30T08:00:00Z"))).toBe(true);
  expect(isDue(stored(2), times, at("2027-04-01T21:58:59Z"))).toBe(true);
  expect(isDue(stored(2), times, at("2027-04-01T21:59:00Z"))).toBe(false);
  expect(isDue(stored(2, "2027-03-30T08:00:01Z"), times, at("2027-03-31T08:00:00Z"))).toBe(false);
  expect(isDue({ ...stored(2), skippedAt: at("2027-03-01T00:00:00Z") }, times, at("2027-03-31T08:00:00Z"))).toBe(false);
  expect(isDue({ ...stored(2), sentAt: at("2027-03-30T08:00:00Z") }, times, at("2027-03-31T08:00:00Z"))).toBe(false);
});

test.each([
  [stored(2), { isClosed: false, left: 0 }, "planned"],
  [stored(2, "2027-03-30T08:00:01Z"), { isClosed: false, left: 0 }, "missed"],
  [stored(2), { isClosed: true, left: 0 }, "closed"],
  [{ ...stored(2), skippedAt: times.deadline }, { isClosed: true, left: 0 }, "skipped"],
  [{ ...stored(2), sentAt: times.deadline }, { isClosed: true, left: 3 }, "sending"],
  [{ ...stored(2), sentAt: times.deadline }, { isClosed: true, left: 0 }, "sent"],
])("where it stands: %#", (reminder, more, state) => {
  expect(stateOf(reminder, times, { now: new Date("2027-03-01T00:00:00Z"), ...more })).toBe(state);
});

test("after a standstill the latest goes out, the others are overtaken", () => {
  const due = (id: string, day: number) => ({ id, dueAt: new Date(Date.UTC(2027, 2, day)) });
  const both = latestOf([due("a", 3), due("c", 9), due("b", 5)]);
  expect([both?.latest.id, both?.overtaken.map(({ id }) => id)]).toEqual(["c", ["b", "a"]]);
  expect(latestOf([])).toBeNull();
});

test("times of day are read and written on the minute", () => {
  expect([minuteOfClock("9:05"), minuteOfClock("09:05"), minuteOfClock("24:00"), minuteOfClock("9")]).toEqual([
    545,
    545,
    null,
    null,
  ]);
  expect([clockOfMinute(0), clockOfMinute(545), clockOfMinute(1439)]).toEqual(["00:00", "09:05", "23:59"]);
});
