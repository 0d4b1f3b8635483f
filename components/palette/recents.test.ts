import { expect, test } from "vitest";
import { eventOf, subjectOf } from "./recents";

const [a, b] = ["01a1fc11-c315-73b9-ae87-b8db5dd765e1", "01a1fc11-c2fe-7348-98ed-2e97788338a9"];

test.each([
  [`/events/${a}`, `event:${a}`],
  [`/events/${a}/rsvps/form`, `event:${a}`],
  [`/events/${a}/guests/${b}`, `guest:${a}:${b}`],
  [`/events/${a}/guests/import/${b}`, `event:${a}`],
  [`/events/${a}/guests/households/${b}`, `household:${a}:${b}`],
  [`/events/${a}/rsvps/households/${b}`, `household:${a}:${b}`],
  ["/events/new", null],
  ["/dashboard", null],
])("%s is about %s", (pathname, subject) => {
  expect(subjectOf(pathname)).toBe(subject);
});

test("the event of a page", () => {
  expect(eventOf(`/events/${a}/guests/${b}`)).toBe(a);
  expect(eventOf("/events")).toBeNull();
});
