import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { calendarHref, daysTouched, instantsOf, spanOf, spanTitle, stepFrom, weeksOf } from "./rules";
import { calendarQuerySchema } from "./schema";

describe("spans of days", () => {
  test.each([
    ["month", { from: "2027-02-01", to: "2027-03-01" }],
    ["week", { from: "2027-02-22", to: "2027-03-01" }],
    ["day", { from: "2027-02-28", to: "2027-03-01" }],
    ["list", { from: "2027-02-01", to: "2027-03-01" }],
  ] as const)("a %s around 28 February 2027, a Sunday", (view, span) => {
    expect(spanOf(view, "2027-02-28")).toEqual(span);
  });

  test("a month shows whole weeks, with the neighbours' days", () => {
    const weeks = weeksOf("2026-11-21");
    expect(weeks.length).toBe(6);
    expect([weeks[0]?.[0], weeks[5]?.[6]]).toEqual(["2026-10-26", "2026-12-06"]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test("stepping from the 31st stays in the next month", () => {
    expect(stepFrom("month", "2027-01-31", 1)).toBe("2027-02-01");
    expect(stepFrom("week", "2027-01-31", -1)).toBe("2027-01-24");
  });

  test("a day in which the clocks change has 23 hours", () => {
    const { from, to } = instantsOf({ from: "2027-03-28", to: "2027-03-29" }, "Europe/Paris");
    expect((to.getTime() - from.getTime()) / 3_600_000).toBe(23);
  });

  test("what ends at midnight is not of the next day; a deadline is of its own", () => {
    const span = { from: "2027-06-01", to: "2027-07-01" };
    const item = { startsAt: "2027-06-11T18:00:00.000Z", endsAt: "2027-06-12T22:00:00.000Z" };
    expect(daysTouched(item, "Europe/Paris", span)).toEqual(["2027-06-11", "2027-06-12"]);
    const due = { startsAt: "2027-06-11T21:59:00.000Z", endsAt: "2027-06-11T21:59:00.000Z" };
    expect(daysTouched(due, "Europe/Paris", span)).toEqual(["2027-06-11"]);
    expect(daysTouched(due, "Asia/Tokyo", span)).toEqual(["2027-06-12"]);
  });

  test("a span has a name", () => {
    expect(spanTitle("month", "2027-06-12", formatsIn("en-GB"))).toBe("June 2027");
    expect(spanTitle("week", "2027-06-12", formatsIn("en-GB"))).toMatch(/^7\s?–\s?13 June 2027$/);
    expect(spanTitle("day", "2027-06-12", formatsIn("en-GB"))).toBe("Saturday, 12 June 2027");
  });
});

describe("the address", () => {
  test("holds what is not usual, and is read as it was written", () => {
    const query = { view: "week", date: "2027-06-12", kind: ["session"], event: null } as const;
    const href = calendarHref({ ...query, kind: [...query.kind] });
    expect(href).toBe("/calendar?view=week&date=2027-06-12&kind=session");
    expect(calendarQuerySchema.parse(Object.fromEntries(new URLSearchParams(href.split("?")[1])))).toEqual(query);
    expect(calendarHref({ view: null, date: null, kind: [], event: null })).toBe("/calendar");
  });

  test("what cannot be counts as not said", () => {
    const nonsense = { view: "year", date: "2027-02-31", kind: ["party"], event: "x" };
    expect(calendarQuerySchema.parse(nonsense)).toEqual({ view: null, date: null, kind: [], event: null });
  });
});
