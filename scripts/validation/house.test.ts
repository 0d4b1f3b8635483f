import { describe, expect, test } from "vitest";
import { houseViolations, sizes, sourceFiles } from "./house";

const files = sourceFiles();

describe("this project", () => {
  test("keeps the rules that imports cannot state", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(houseViolations(files)).toEqual([]);
  });

  test("is made of small files", () => {
    const { median, percentile95, shareOver300 } = sizes(files);
    expect(median).toBeLessThan(60);
    expect(percentile95).toBeLessThan(250);
    expect(shareOver300).toBeLessThanOrEqual(0.02);
  });
});

/** One file that breaks each rule, and one that comes close and does not. */
const cases: [rule: string, bad: [string, string], good: [string, string]][] = [
  [
    "only lib/platform/env reads the variables",
    ["lib/platform/mail/smtp.ts", "const url = process.env.SMTP_URL;"],
    ["lib/platform/env.ts", "readEnv(process.env)"],
  ],
  [
    "only lib/platform/clock reads the time",
    ["lib/features/events/rules.ts", "const now = new Date();"],
    ["lib/features/events/rules.ts", "// not new Date()\nconst then = new Date(startsAt);"],
  ],
  [
    "an organization comes in a scope, never as a bare parameter",
    ["lib/features/events/data.ts", "export function getIt(organizationId: string) {}"],
    ["lib/features/events/types.ts", "export interface Scope {\n  organizationId: string;\n}"],
  ],
  ["no silent catch", ["lib/a.ts", "try { a(); } catch (error) {}"], ["lib/a.ts", "try { a(); } catch { b(); }"]],
  [
    "dates and numbers are written as the person chose: useFormats on pages, formatsOf in slices, formatsIn in mails",
    ["lib/features/notifications/digest/mails/morning.tsx", 'const text = count.toLocaleString("en");'],
    ["lib/features/rsvp/reminders/mails/reminder.tsx", "new Intl.DateTimeFormat(locale, { timeZone })"],
  ],
  [
    "dates and numbers are written as the person chose: useFormats on pages, formatsOf in slices, formatsIn in mails",
    ["components/guests/list.tsx", 'const text = count.toLocaleString("en");'],
    ["components/guests/list.tsx", "const text = formats.count(count);"],
  ],
  [
    "dates and numbers are written as the person chose: useFormats on pages, formatsOf in slices, formatsIn in mails",
    ["lib/features/events/rules.ts", 'formatInstant(at, zone, "en-GB", { dateStyle: "medium" })'],
    ["components/public-event/public-dates.ts", "new Intl.DateTimeFormat(locale, { timeZone })"],
  ],
  ["nothing left to do", ["app/a.ts", "const later = 'TODO';"], ["app/a.ts", "const todo = 1;"]],
  ["a name says what is inside", ["lib/platform/utils.ts", ""], ["lib/platform/common-passwords.ts", ""]],
  [
    "a slice's files have the slice's words",
    ["lib/features/events/service.ts", ""],
    ["lib/features/events/places/mutations/add-place.ts", ""],
  ],
  [
    "a page has less than 100 lines",
    ["app/(workspace)/events/page.tsx", "\n".repeat(100)],
    ["app/(workspace)/events/page.tsx", "\n".repeat(99)],
  ],
];

test.each(cases)("%s", (rule, [badFile, badSource], [goodFile, goodSource]) => {
  expect(houseViolations([{ file: badFile, source: badSource }])).toEqual([`${rule}: ${badFile}`]);
  expect(houseViolations([{ file: goodFile, source: goodSource }])).toEqual([]);
});

test("sizes: half, nineteen in twenty, and the share past 300 lines", () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ file: `lib/${index}.ts`, source: "\n".repeat(index * 4) }));
  expect(sizes(many)).toEqual({ median: 200, percentile95: 380, shareOver300: 0.24 });
});
