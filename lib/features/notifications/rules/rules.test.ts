import { expect, test } from "vitest";
import { permissionsInOrganization, permissionsOnEvent } from "@/lib/platform/access/permissions";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { kindsFor } from "./kinds";
import { type NotificationFacts, placeOf, sentenceOf } from "./sentences";

const facts = (more: Partial<NotificationFacts>): NotificationFacts => ({
  kind: "answers_given",
  count: 1,
  subjectId: "h1",
  subjectName: null,
  actorName: "Ines Moreau",
  organizationName: "Atelier Lumière",
  event: { id: "e1", name: "Autumn Gala", startsAt: new Date("2027-06-11T22:30:00Z"), timeZone: "Europe/Paris" },
  householdName: null,
  ...more,
});

const said = (more: Partial<NotificationFacts>): string =>
  sentenceOf(facts(more), formatsIn("en-GB"))
    .map(({ text }) => text)
    .join("");

test.each<[Partial<NotificationFacts>, string, string]>([
  [{ householdName: "The Curies" }, "The Curies answered for Autumn Gala.", "/events/e1/rsvps/households/h1"],
  [
    { householdName: "The Curies", count: 2 },
    "The Curies and 1 other household answered for Autumn Gala.",
    "/events/e1/rsvps",
  ],
  [{ count: 1200 }, "1,200 households answered for Autumn Gala.", "/events/e1/rsvps"],
  [{ kind: "capacity_full", subjectName: "Dinner" }, "Dinner is full at Autumn Gala.", "/events/e1/sessions"],
  [{ kind: "capacity_full" }, "Autumn Gala is full.", "/events/e1/sessions"],
  [
    { kind: "import_finished", count: 1, subjectId: "r1" },
    "The import is done: 1 guest added or changed at Autumn Gala.",
    "/events/e1/guests/import/r1",
  ],
  [
    { kind: "seats_released", count: 1, subjectId: "l1", subjectName: "Ballroom" },
    "1 guest gave a seat back in Ballroom at Autumn Gala.",
    "/events/e1/seating/l1",
  ],
  [
    { kind: "invitations_sent", count: 214 },
    "Ines Moreau sent invitations to 214 households for Autumn Gala.",
    "/events/e1/rsvps/invitations",
  ],
  [{ kind: "event_moved" }, "Ines Moreau moved Autumn Gala: it begins on Saturday, 12 June 2027.", "/events/e1"],
  [{ kind: "event_cancelled", actorName: null }, "A colleague cancelled Autumn Gala.", "/events/e1"],
  [{ kind: "event_deleted", event: null, subjectName: "Old Gala" }, "Ines Moreau deleted Old Gala.", "/events"],
  [
    { kind: "member_joined", event: null, subjectName: "Tom Reed" },
    "Tom Reed joined Atelier Lumière.",
    "/settings/members",
  ],
  [{ kind: "staff_added" }, "Ines Moreau put you on the team of Autumn Gala.", "/events/e1"],
])("%j reads as “%s”", (more, sentence, place) => {
  expect(said(more)).toBe(sentence);
  expect(placeOf(facts(more))).toBe(place);
});

test("each role may read of what it may see, and nothing else", () => {
  const staff = (role: "coordinator" | "door") =>
    kindsFor("event", permissionsOnEvent({ membership: null, staff: { role, grants: [], revokes: [] } }));
  expect(staff("door")).toEqual(["event_confirmed", "event_moved", "event_cancelled", "staff_added"]);
  expect(staff("coordinator")).toEqual([
    "answers_given",
    "capacity_full",
    ...staff("door"),
    "export_finished",
    "export_failed",
  ]);
  expect(kindsFor("organization", permissionsInOrganization("planner"))).toEqual(["event_deleted"]);
  expect(kindsFor("organization", permissionsInOrganization("owner"))).toEqual(["event_deleted", "member_joined"]);
  expect(kindsFor("organization", permissionsInOrganization(null))).toEqual([]);
});
