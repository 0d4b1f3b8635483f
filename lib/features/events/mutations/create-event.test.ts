import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent, makeOrganization } from "@/lib/testing/factories";
import { createEventSchema } from "../schema";
import { createEvent } from "./create-event";
import { changeSlug } from "./publish";

const typed = (name: string) => ({
  name,
  kind: "wedding",
  startsAt: "2027-06-12T15:00",
  endsAt: "2027-06-12T23:00",
  timeZone: "Europe/Paris",
  venueName: "Château d’Été",
  addressCity: "",
  capacity: "",
});

test("a new event is private, in planning, and begins with its sessions, form, audit and announcement", async () => {
  const { scope, organizationId } = await makeOrganization({ currency: "CHF", locale: "fr" });
  const { eventId } = await createEvent(scope, createEventSchema.parse(typed("Mariage d’Anaïs")));
  const event = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    include: { sessions: true, rsvpForm: true },
  });
  expect(event).toMatchObject({
    organizationId,
    status: "planning",
    visibility: "private",
    currency: "CHF",
    locale: "fr",
    startsAt: new Date("2027-06-12T13:00:00Z"),
    addressCity: null,
    capacity: null,
    searchText: "mariage d’anais chateau d’ete",
    rsvpForm: { eventId },
  });
  expect(event.sessions.map((session) => session.kind).sort()).toEqual(["ceremony", "dinner", "party"]);
  expect(await db.auditEntry.count({ where: { eventId, action: "event.created" } })).toBe(1);
  expect(await db.outboxEvent.count({ where: { eventId, name: "events/event.updated" } })).toBe(1);
});

test("many at once with one name get an address each, numbered without a gap", async () => {
  const { scope } = await makeOrganization();
  const made = await Promise.all(
    Array.from({ length: 8 }, () => createEvent(scope, createEventSchema.parse(typed("Race of names")))),
  );
  const numbers = [2, 3, 4, 5, 6, 7, 8].map((number) => `race-of-names-${number}`);
  expect(made.map((event) => event.slug).sort()).toEqual(["race-of-names", ...numbers]);
});

test("an address that another event once had stays that event's", async () => {
  const { scope } = await makeOrganization();
  const old = await makeEvent({ slug: "kept-for-good" });
  await changeSlug(old.scope, "kept-for-good-moved");
  const { slug } = await createEvent(scope, createEventSchema.parse(typed("Kept for good")));
  expect(slug).toBe("kept-for-good-2");
});

test.each([
  [{ startsAt: "2027-02-30T10:00" }, "startsAt"],
  [{ startsAt: "soon" }, "startsAt"],
  [{ endsAt: "2027-06-12T15:00" }, "endsAt"],
  [{ endsAt: "2029-06-12T15:00" }, "endsAt"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ timeZone: "+02:00" }, "timeZone"],
  [{ name: "   " }, "name"],
  [{ kind: "riot" }, "kind"],
  [{ capacity: "0" }, "capacity"],
  [{ capacity: "ten" }, "capacity"],
])("%j is refused beside its field", (change, field) => {
  const parsed = createEventSchema.safeParse({ ...typed("Gala"), ...change });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(field);
});

test("a time that the clocks skip moves on by the gap", () => {
  const parsed = createEventSchema.parse({
    ...typed("Night"),
    startsAt: "2027-03-28T02:30",
    endsAt: "2027-03-28T06:00",
  });
  expect(parsed.startsAt).toEqual(new Date("2027-03-28T01:30:00Z"));
});
