import { describe, expect, test } from "vitest";
import { formatsIn, usualFormats, zoneName } from "./formats";

const at = new Date("2027-06-12T13:05:00Z");
const narrow = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, " ").replaceAll(" – ", "–");

describe("the same moment and number as different people write them", () => {
  test.each([
    ["en-GB", "12 Jun 2027, 15:05", "12,400 guests"],
    ["en-US", "Jun 12, 2027, 3:05 PM", "12,400 guests"],
    ["de", "12.06.2027, 15:05", "12.400 guests"],
    ["fr", "12 juin 2027, 15:05", "12 400 guests"],
  ])("%s", (locale, date, count) => {
    const formats = formatsIn(locale);
    expect(narrow(formats.date(at, "Europe/Paris", { dateStyle: "medium", timeStyle: "short" }))).toBe(date);
    expect(narrow(formats.counted(12_400, "guest", "guests"))).toBe(count);
    expect(formats.counted(1, "guest", "guests")).toBe("1 guest");
  });
});

test("a span says once what both ends share, and the zone decides the day", () => {
  const { span } = formatsIn(usualFormats);
  const style = { day: "numeric", month: "long", year: "numeric" } as const;
  const later = new Date("2027-06-13T21:00:00Z");
  expect(narrow(span(at, later, "Europe/Paris", style))).toBe("12–13 June 2027");
  expect(narrow(span(at, later, "Pacific/Auckland", style))).toBe("13–14 June 2027");
});

test("a zone is named as it is at the moment", () => {
  expect(zoneName(at, "Europe/Paris", "en-GB")).toBe("CEST");
  expect(zoneName(new Date("2027-01-12T13:05:00Z"), "Europe/Paris", "en-GB")).toBe("CET");
});
