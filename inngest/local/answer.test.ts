import { expect, test } from "vitest";
import { readAnswer } from "./answer";

const sdk = { "x-inngest-sdk": "inngest-js:v4" };
const answer = (status: number, body: unknown, headers: Record<string, string> = sdk) =>
  readAnswer({ status, headers: new Headers(headers), body: JSON.stringify(body) });
const op = (parts: object) => [{ id: "abc", displayName: "step name", ...parts }];
const step = { stepId: "abc", name: "step name" };

test.each([
  ["the function's result", answer(200, { a: 1 }), { kind: "completed", output: { a: 1 } }],
  [
    "a step's result",
    answer(206, op({ op: "StepRun", data: 1 })),
    { kind: "steps", changes: [{ kind: "done", ...step, data: 1 }] },
  ],
  ["a plan", answer(206, op({ op: "StepPlanned" })), { kind: "steps", changes: [{ kind: "planned", ...step }] }],
  [
    "a sleep",
    answer(206, op({ op: "Sleep", name: "1d2h30m10s" })),
    { kind: "steps", changes: [{ kind: "sleep", ...step, time: { forMs: 95_410_000 } }] },
  ],
  [
    "a sleep until",
    answer(206, op({ op: "Sleep", name: "2026-05-01T00:00:00.000Z" })),
    { kind: "steps", changes: [{ kind: "sleep", ...step, time: { until: new Date("2026-05-01T00:00:00Z") } }] },
  ],
  [
    "a step's error",
    answer(206, op({ op: "StepError", error: { name: "Error", message: "no" } }), { ...sdk, "retry-after": "30" }),
    { kind: "retry", error: { name: "Error", message: "no" }, afterMs: 30_000 },
  ],
  [
    "a step's last error",
    answer(206, op({ op: "StepFailed", error: { name: "Error", message: "no" } })),
    { kind: "steps", changes: [{ kind: "failed", ...step, error: { name: "Error", message: "no" } }] },
  ],
  [
    "the function's error",
    answer(500, { name: "E", message: "no" }, { ...sdk, "x-inngest-no-retry": "false" }),
    { kind: "retry", error: { name: "E", message: "no" }, afterMs: null },
  ],
  [
    "the function's last error",
    answer(400, { name: "E", message: "no" }, { ...sdk, "x-inngest-no-retry": "true" }),
    { kind: "failed", error: { name: "E", message: "no" } },
  ],
  ["a run that says it is complete", answer(206, op({ op: "RunComplete", data: 7 })), { kind: "completed", output: 7 }],
  ["a wish to be asked again", answer(206, op({ op: "DiscoveryRequest" })), { kind: "steps", changes: [] }],
])("%s is understood", (_, actual, expected) => {
  expect(actual).toEqual(expected);
});

test.each([
  ["a proxy's page", answer(502, "Bad gateway", {}), "unreachable"],
  ["an answer that is not the SDK's", answer(200, "Welcome", {}), "unreachable"],
  ["a refused signature", answer(401, { message: "Unauthorized" }), "unreachable"],
  ["a lease that is over", answer(409, {}, {}), "cut"],
  ["an operation that the runner does not do", answer(206, op({ op: "WaitForSignal" })), "failed"],
])("%s is told apart", (_, actual, kind) => {
  expect(actual.kind).toBe(kind);
});
