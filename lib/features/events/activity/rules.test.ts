import { expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { activityText } from "./rules";

const line = (action: string, subjectName: string | null, after: unknown = null, before: unknown = null) => ({
  action,
  subjectName,
  before,
  after,
});

test.each([
  [line("event.created", "Gala"), "created the event"],
  [line("event.updated", "Gala", { startsAt: "x", endsAt: "y", venueName: "z" }), "changed the times and the venue"],
  [line("event.updated", "Gala", { searchText: "x" }), "changed the details"],
  [line("event.cancelled", "Gala", { reason: "Storm" }), "cancelled the event: “Storm”"],
  [line("event.cancelled", "Gala"), "cancelled the event"],
  [line("session.deleted", "Dinner", null, { accepted: 1 }), "deleted the session Dinner, which 1 guest had accepted"],
  [line("session.everyone_invited", "Dinner", { count: 1200 }), "invited 1,200 guests more to Dinner"],
  [line("households.merged", "Curie", { from: ["A", "B"] }), "merged A and B into Curie"],
  [line("staff.added", "Mina Sato", { role: "lead_planner" }), "put Mina Sato on the team as lead planner"],
  [line("rsvp.invitations-requested", "Gala", { households: 73 }), "sent invitations to 73 households"],
  [
    line("rsvp.reminder-planned", "Gala", { kind: "answer", daysBefore: 1 }),
    "planned a reminder to answer, 1 day before",
  ],
  [
    line("rsvp.reminder-planned", "Gala", { kind: "answer", days: "14, 7, 2" }),
    "planned reminders to answer, 14, 7, and 2 days before",
  ],
  [
    line("rsvp.reminder-removed", "Gala", { kind: "countdown", daysBefore: 0 }),
    "took a countdown, on the day itself, off the schedule",
  ],
  [line("rsvp.reminder-sent", "Gala", { households: 1 }), "reminded 1 household to answer"],
  [line("rsvp.meal-deleted", "Beef cheek"), "deleted the meal Beef cheek"],
  [line("guests.created", "Marie Curie"), "added Marie Curie to the guests"],
  [line("something.never_heard_of", "Dinner"), "never heard of Dinner"],
  [line("bare", null), "bare"],
])("%j reads as “%s”", (entry, text) => {
  expect(activityText(entry, formatsIn("en-GB"))).toBe(text);
});
