import { expect, test } from "vitest";
import { readEnv } from "@/lib/platform/env";
import { jobsProblems, usesInngest } from "./engine";

const keys = { INNGEST_SIGNING_KEY: "signkey-test-00", INNGEST_EVENT_KEY: "key" };

test.each([
  ["nothing is set", {}, false],
  ["both keys are set", keys, true],
  ["the development server is named", { INNGEST_DEV: "http://localhost:8288" }, true],
  ["the development server is on", { INNGEST_DEV: "1" }, true],
  ["the development server is off", { INNGEST_DEV: "0" }, false],
  ["only one key is set", { INNGEST_SIGNING_KEY: keys.INNGEST_SIGNING_KEY }, false],
])("when %s, Inngest runs the functions: %s %s", (_, variables, expected) => {
  expect(usesInngest(readEnv(variables))).toBe(expected);
});

test.each([
  ["all is well", { NODE_ENV: "production", ...keys, INNGEST_BASE_URL: "https://jobs.example.test" }, null],
  ["a key is missing", { INNGEST_EVENT_KEY: "key" }, /both/],
  ["an address has no keys", { INNGEST_BASE_URL: "https://jobs.example.test" }, /both/],
  ["production would not check calls", { NODE_ENV: "production", INNGEST_DEV: "1" }, /INNGEST_DEV/],
])("says so when %s", (_, variables, problem) => {
  const problems = jobsProblems(readEnv(variables)).join(" ");
  if (problem) expect(problems).toMatch(problem);
  else expect(problems).toBe("");
});
