import { expect, test } from "vitest";
import { pauseBefore, readHint } from "./live-message";

test("a hint is read, anything else is not", () => {
  expect(readHint('{"name":"rsvp/answer.given","eventId":"e1"}')).toEqual({
    kind: "hint",
    name: "rsvp/answer.given",
    eventId: "e1",
  });
  expect(readHint('{"name":"x","eventId":null}')).toMatchObject({ eventId: null });
  for (const data of ["", "null", "{}", '{"name":1}', "{"]) expect(readHint(data)).toBeNull();
});

test("pauses double to a minute and are spread", () => {
  expect([0, 1, 2, 3].map((attempt) => pauseBefore(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(pauseBefore(50, 1)).toBe(60_000);
  expect(pauseBefore(1, 0)).toBe(1_000);
});
