import { expect, test } from "vitest";
import { describeLimits } from "./limits";
import { withoutPersonal } from "./personal";

test("limits are told in words, whichever way a function declares them", () => {
  expect(describeLimits({ concurrency: 4 })).toEqual(["4 at a time"]);
  expect(describeLimits({ concurrency: [{ limit: 2, key: "event.data.eventId" }, { limit: 8 }] })).toEqual([
    "2 at a time for the same key",
    "8 at a time",
  ]);
  expect(
    describeLimits({
      rateLimit: { limit: 1, period: "1h" },
      debounce: { period: "30s" },
      cancel: [{ event: "events/event.cancelled" }],
      timeouts: { finish: "2h" },
    }),
  ).toEqual([
    "At most 1 in 1h",
    "Waits until 30s have been quiet",
    "Cancelled by events/event.cancelled",
    "Ended after 2h",
  ]);
  expect(describeLimits({ retries: 3 })).toEqual([]);
});

test("names of people and what they wrote are taken out at any depth; ids, numbers and events stay", () => {
  const eventId = "0190a0b0-0000-7000-8000-000000000000";
  expect(
    withoutPersonal({
      eventId,
      guests: [{ id: eventId, firstName: "Marie", lastName: "Curie", names: ["Marie"], count: 2 }],
      mail: { subject: "Dear Marie", text: "Come!", to: { name: "Marie", address: "x" } },
      event: { name: "guests/import.started", data: { householdName: "The Curies" } },
      error: { name: "NonRetriableError", message: "No such list" },
      notes: null,
    }),
  ).toEqual({
    eventId,
    guests: [{ id: eventId, firstName: "[removed]", lastName: "[removed]", names: "[removed]", count: 2 }],
    mail: { subject: "[removed]", text: "[removed]", to: "[removed]" },
    event: { name: "guests/import.started", data: { householdName: "[removed]" } },
    error: { name: "NonRetriableError", message: "No such list" },
    notes: null,
  });
});
