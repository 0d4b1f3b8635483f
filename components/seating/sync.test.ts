import { expect, test } from "vitest";
import { unsaved } from "./sync";

test.each([500, 502, 503, 504, 408, 425, 429])("%i passes by itself: the batch is sent again", (status) => {
  expect(unsaved(status)).toEqual({ ok: false, reason: "cut_off", isFailure: status === 500 });
});

test.each([
  [400, "could not follow"],
  [401, "signed out"],
  [403, "role has changed"],
  [404, "deleted"],
  [413, "Too much"],
  [422, "could not follow"],
])("%i is refused for good, with a sentence that says why", (status, words) => {
  expect(unsaved(status)).toMatchObject({ reason: "refused", message: expect.stringContaining(words) });
});
