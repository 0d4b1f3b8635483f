import { expect, test } from "vitest";
import { absenceMs, backoffMs } from "./backoff";

const SECOND = 1000;

test("a failed try comes back as Inngest has it, and many of them not all at once", () => {
  const waits = Array.from({ length: 11 }, (_, index) => backoffMs(index + 1, 0) / SECOND);
  expect(waits).toEqual([15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200]);
  expect(backoffMs(1, 1)).toBe(30 * SECOND);
  expect(backoffMs(10, 0.5)).toBe((7200 + 15) * SECOND);
});

test("an app that is away is asked again within seconds, and at last every half minute", () => {
  expect([0, 1, 4, 5, 40].map(absenceMs)).toEqual([1, 2, 16, 30, 30].map((seconds) => seconds * SECOND));
});
