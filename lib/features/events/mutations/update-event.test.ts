import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { wallClockOf } from "@/lib/platform/zones";
import { eventScopeFor, makeEvent, makeMember, makeOrganization, type TestEvent } from "@/lib/testing/factories";
import { updateEventSchema } from "../schema";
import { changeState } from "./change-state";
import { updateEvent } from "./update-event";

const typed = (event: TestEvent, change: Record<string, string> = {}) =>
  updateEventSchema.parse({
    eventId: event.eventId,
    version: "1",
    name: "Autumn Gala",
    kind: "gala",
    locale: "en",
    currency: "EUR",
    startsAt: "2027-06-12T15:00",
    endsAt: "2027-06-12T23:00",
    timeZone: "Europe/Paris",
    ...change,
  });

const paris = {
  startsAt: new Date("2027-06-12T13:00:00Z"),
  endsAt: new Date("2027-06-12T21:00:00Z"),
  timeZone: "Europe/Paris",
};

test("an edit is kept with what changed, and raises the version", async () => {
  const event = await makeEvent(paris, parisSession());
  const outcome = await updateEvent(
    event.scope,
    typed(event, { venueName: "Musée d’Orsay", coordinates: "48.86, 2.3266" }),
  );
  expect(outcome).toMatchObject({ ok: true, message: "Saved." });
  const row = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  expect(row).toMatchObject({ version: 2, venueName: "Musée d’Orsay", searchText: "autumn gala musee d’orsay" });
  expect(row.latitude?.toNumber()).toBe(48.86);
  const [entry] = await db.auditEntry.findMany({ where: { eventId: event.eventId, action: "event.updated" } });
  expect(entry?.after).toMatchObject({ venueName: "Musée d’Orsay", kind: "gala" });
  expect(entry?.after).not.toHaveProperty("name");
});

test("a stale form is refused, naming who did what, and may then be saved over it", async () => {
  const event = await makeEvent(paris, parisSession());
  const { user } = await makeMember(event.organizationId, "planner");
  const colleague = eventScopeFor(event, user, { membership: "planner", staff: null });
  await updateEvent(colleague, typed(event, { venueName: "Elsewhere", capacity: "90" }));
  const stale = await updateEvent(event.scope, typed(event, { venueName: "Mine" }));
  expect(stale).toMatchObject({ ok: false, reason: "stale" });
  expect(stale.ok ? "" : stale.message).toMatch(/^Ada Planner changed (?=.*the venue)(?=.*the capacity).* on 2/);
  expect((await db.event.findUniqueOrThrow({ where: { id: event.eventId } })).venueName).toBe("Elsewhere");
  const forced = await updateEvent(event.scope, typed(event, { venueName: "Mine", overwrite: "on" }));
  expect(forced.ok).toBe(true);
  expect((await db.event.findUniqueOrThrow({ where: { id: event.eventId } })).venueName).toBe("Mine");
});

test("two at once from one version: one is kept, the other told", async () => {
  const event = await makeEvent(paris, parisSession());
  const outcomes = await Promise.all([
    updateEvent(event.scope, typed(event, { name: "One" })),
    updateEvent(event.scope, typed(event, { name: "Two" })),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("a cancellation makes an open form stale too", async () => {
  const event = await makeEvent(paris, parisSession());
  await changeState(event.scope, "cancel", "Storm");
  const stale = await updateEvent(event.scope, typed(event));
  expect(stale.ok ? "" : stale.message).toMatch(/^Ada Planner cancelled the event on /);
});

test("another zone keeps every time on the clock: event, sessions and deadline", async () => {
  const event = await makeEvent(paris, { ...parisSession(), startsAt: new Date("2027-06-12T17:00:00Z") });
  const deadline = new Date("2027-05-31T21:59:00Z");
  await db.rsvpForm.update({ where: { eventId: event.eventId }, data: { deadline } });
  const outcome = await updateEvent(event.scope, typed(event, { timeZone: "America/New_York" }));
  expect(outcome).toMatchObject({ ok: true, message: "Saved. One session moved along." });
  const row = await db.event.findUniqueOrThrow({
    where: { id: event.eventId },
    include: { sessions: true, rsvpForm: true },
  });
  const clock = (instant: Date | null | undefined) => (instant ? wallClockOf(instant, "America/New_York") : null);
  expect(clock(row.startsAt)).toBe("2027-06-12T15:00");
  expect(clock(row.sessions[0]?.startsAt)).toBe("2027-06-12T19:00");
  expect(clock(row.rsvpForm?.deadline)).toBe("2027-05-31T23:59");
});

test("sessions follow a new date where that is wanted, and are never left far outside", async () => {
  const event = await makeEvent(paris, parisSession());
  const later = { startsAt: "2027-08-07T15:00", endsAt: "2027-08-07T23:00" };
  const refused = await updateEvent(event.scope, typed(event, later));
  expect(refused).toMatchObject({ ok: false, reason: "sessions_outside", message: expect.stringContaining("Dinner") });
  expect((await db.event.findUniqueOrThrow({ where: { id: event.eventId } })).version).toBe(1);
  expect((await updateEvent(event.scope, typed(event, { ...later, moveSessions: "on" }))).ok).toBe(true);
  const [session] = await db.session.findMany({ where: { eventId: event.eventId } });
  expect(session?.startsAt).toEqual(new Date("2027-08-07T13:00:00Z"));
});

test("an enforced capacity cannot go below those who have accepted", async () => {
  const event = await makeEvent({ ...paris, acceptedCount: 12 }, parisSession());
  const outcome = await updateEvent(event.scope, typed(event, { capacity: "11", isCapacityEnforced: "on" }));
  expect(outcome).toMatchObject({
    ok: false,
    reason: "capacity_below_accepted",
    fieldErrors: { capacity: ["12 guests have accepted, so the capacity cannot go below 12."] },
  });
  expect((await updateEvent(event.scope, typed(event, { capacity: "12", isCapacityEnforced: "on" }))).ok).toBe(true);
});

test("a scope of another organization reaches nothing", async () => {
  const event = await makeEvent(paris, parisSession());
  const stranger = await makeOrganization();
  const scope = eventScopeFor({ organizationId: stranger.organizationId, eventId: event.eventId }, stranger.owner, {
    membership: "owner",
    staff: null,
  });
  await expect(updateEvent(scope, typed(event))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(changeState(scope, "cancel")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

function parisSession() {
  return { startsAt: paris.startsAt, endsAt: paris.endsAt };
}
