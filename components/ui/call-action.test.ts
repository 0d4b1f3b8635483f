import { expect, test } from "vitest";
import { callAction } from "./call-action";

const failing = (error: Error) => async () => {
  throw error;
};

test.each([
  new TypeError("Failed to fetch"),
  new TypeError("NetworkError when attempting to fetch resource."),
  new TypeError("Load failed"),
  new TypeError("network error"),
  new Error("Connection closed."),
  new Error("An unexpected response was received from the server."),
])("a call that the network lost is answered with a sentence: $message", async (error) => {
  const answer = await callAction(failing(error), {});
  expect(answer).toMatchObject({ ok: false, reason: "unreachable" });
});

test("a page that is older than the server is told to reload", async () => {
  const error = new Error('Server Action "7f" was not found on the server.');
  expect(await callAction(failing(error), {})).toMatchObject({ ok: false, reason: "outdated" });
});

test("redirects and faults are not swallowed", async () => {
  for (const error of [new Error("NEXT_REDIRECT"), new TypeError("Cannot read properties of undefined")]) {
    await expect(callAction(failing(error), {})).rejects.toBe(error);
  }
});

test("an answer is passed on, and the page's own words are used", async () => {
  const refusal = { ok: false, reason: "taken", message: "Taken." } as const;
  expect(await callAction(async () => refusal, {})).toBe(refusal);
  const lost = await callAction(failing(new TypeError("Failed to fetch")), {}, { unreachable: "Pas de réseau." });
  expect(lost).toMatchObject({ message: "Pas de réseau." });
});
