import { expect, test } from "vitest";
import { publicEventOf } from "@/lib/testing/public-event";
import { scriptSafe, structuredData, withOffset } from "./structured-data";

test("no text of an event can leave the script element", () => {
  const nasty = "</script><script>alert(1)</script><!-- & \u2028";
  const data = structuredData(
    publicEventOf({
      name: nasty,
      status: "cancelled",
      startsAt: new Date("2027-03-28T09:00:00Z"),
      endsAt: new Date("2027-03-28T12:00:00Z"),
      summary: nasty,
      place: {
        venueName: nasty,
        addressLine: null,
        addressCity: "Angers",
        addressPostalCode: null,
        addressCountry: "FR",
        latitude: 47.47,
        longitude: -0.55,
      },
    }),
    { url: "https://marquee.test/e/gala", image: "https://marquee.test/i" },
  );
  expect(data).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(data)).toMatchObject({
    "@type": "Event",
    name: nasty,
    startDate: "2027-03-28T11:00:00+02:00",
    eventStatus: "https://schema.org/EventCancelled",
    location: { address: { addressLocality: "Angers", addressCountry: "FR" }, geo: { latitude: 47.47 } },
  });
});

test("what is made safe still says the same", () => {
  const value = { text: "a < b && c > d \u2029" };
  expect(JSON.parse(scriptSafe(JSON.stringify(value)))).toEqual(value);
});

test.each([
  ["2027-01-15T12:00:00Z", "America/New_York", "2027-01-15T07:00:00-05:00"],
  ["2027-01-15T12:00:00Z", "Asia/Kathmandu", "2027-01-15T17:45:00+05:45"],
  ["2027-01-15T12:00:00Z", "UTC", "2027-01-15T12:00:00+00:00"],
  ["2027-01-15T12:00:00Z", "America/St_Johns", "2027-01-15T08:30:00-03:30"],
])("%s in %s is %s", (instant, zone, text) => {
  expect(withOffset(new Date(instant), zone)).toBe(text);
});
