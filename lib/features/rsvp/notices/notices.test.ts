import { describe, expect, test } from "vitest";
import { getEventDetails } from "@/lib/features/events/data";
import { changeState } from "@/lib/features/events/mutations/change-state";
import { updateEvent } from "@/lib/features/events/mutations/update-event";
import { updateEventSchema } from "@/lib/features/events/schema";
import { updateSession } from "@/lib/features/events/sessions/mutations/save-session";
import { updateSessionSchema } from "@/lib/features/events/sessions/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { wallClockOf } from "@/lib/platform/zones";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { makeSession } from "@/lib/testing/rsvp-factories";
import { requestInvitations } from "../invitations/mutations/send-invitations";
import { countKnowing } from "./data/audience";
import { getWaitingNotice } from "./data/notice";
import { prepareNotices, startCancelledNotice } from "./jobs";
import { dismissChange, tellOfChange } from "./mutations/settle-notice";

const hourMs = 3_600_000;
// On the minute, as forms send them.
const startsAt = new Date(Math.ceil(Date.now() / hourMs) * hourMs + 4000 * hourMs);
const times = { startsAt, endsAt: new Date(startsAt.getTime() + 8 * hourMs) };

/** Saves the event's form with some fields changed, as the settings page sends it. */
async function save(event: TestEvent, fields: Record<string, unknown>): Promise<void> {
  const { startsAt, endsAt, timeZone, ...details } = await getEventDetails(event.scope);
  const texts = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value ?? ""]));
  const clock = { timeZone, startsAt: wallClockOf(startsAt, timeZone), endsAt: wallClockOf(endsAt, timeZone) };
  const input = updateEventSchema.parse({
    ...texts,
    eventId: event.eventId,
    isCapacityEnforced: "",
    ...clock,
    ...fields,
  });
  expect(await updateEvent(event.scope, input)).toMatchObject({ ok: true });
}

async function invited(event: TestEvent, names: string[][] = [["Marie Curie"], ["Niels Bohr"]]) {
  const homes = [];
  for (const people of names) homes.push(await makeHousehold(event, people));
  await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
  return homes;
}

async function prepareAll(event: TestEvent, noticeId: string): Promise<void> {
  while ((await prepareNotices({ eventId: event.eventId, noticeId })).left > 0);
}
const mailsOf = (event: TestEvent, template: string) =>
  db.mailMessage.findMany({ where: { eventId: event.eventId, template }, orderBy: { id: "asc" } });

describe("a change of time or place", () => {
  test("is told when the planner says so, once, to who was invited before it", async () => {
    const event = await makeEvent({ name: "Gala", venueName: "Old hall", ...times }, times);
    await invited(event);
    await save(event, { venueName: "New hall" });
    expect(await mailsOf(event, "rsvp.changed")).toEqual([]);
    const late = await makeHousehold(event, ["Late Guest"]);
    await requestInvitations(event.scope, {
      key: newId(),
      audience: { kind: "selected", householdIds: [late.householdId] },
    });
    await save(event, { venueName: "Newest hall" });
    const notice = await getWaitingNotice(event.scope);
    const noticeId = notice?.id ?? "";
    expect(notice?.known.where).toBe("Old hall");
    expect(await countKnowing(event.scope, notice?.createdAt ?? new Date(0))).toMatchObject({ households: 2 });
    const told = await Promise.all([1, 2, 3].map(() => tellOfChange(event.scope, { noticeId })));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([prepareAll(event, noticeId), prepareAll(event, noticeId)]);
    const mails = await mailsOf(event, "rsvp.changed");
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain("Newest hall");
    expect(mails[0]?.text).toContain("before: Old hall");
    expect(await getWaitingNotice(event.scope)).toBeNull();
  });

  test("that is taken back leaves nothing to tell; one that is dismissed is not told", async () => {
    const event = await makeEvent({ venueName: "Old hall", ...times }, times);
    await invited(event);
    await save(event, { venueName: "New hall" });
    await save(event, { venueName: "Old hall" });
    const noticeId = (await getWaitingNotice(event.scope))?.id ?? "";
    expect(await tellOfChange(event.scope, { noticeId })).toMatchObject({ reason: "unchanged" });
    await save(event, { venueName: "New hall" });
    expect(await dismissChange(event.scope, { noticeId })).toMatchObject({ ok: true });
    expect(await tellOfChange(event.scope, { noticeId })).toMatchObject({ reason: "settled" });
    expect(await mailsOf(event, "rsvp.changed")).toEqual([]);
  });

  test("before anybody was invited is nobody's news, nor is a new name", async () => {
    const event = await makeEvent({ venueName: "Old hall", ...times }, times);
    await makeHousehold(event);
    await save(event, { venueName: "New hall" });
    expect(await getWaitingNotice(event.scope)).toBeNull();
    await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
    await save(event, { name: "Another name" });
    expect(await getWaitingNotice(event.scope)).toBeNull();
  });

  test("of one session reaches only who is asked to it", async () => {
    const event = await makeEvent({ name: "Gala", ...times }, times);
    const [curie] = await invited(event);
    const brunch = await makeSession(event, { name: "Brunch", invitesAll: false });
    await db.sessionInvite.create({
      data: { eventId: event.eventId, guestId: curie?.guestIds[0] ?? "", sessionId: brunch },
    });
    const { startsAt, endsAt } = await db.session.findUniqueOrThrow({ where: { id: brunch } });
    const input = updateSessionSchema.parse({
      eventId: event.eventId,
      sessionId: brunch,
      kind: "brunch",
      name: "Brunch",
      startsAt: wallClockOf(new Date(startsAt.getTime() + hourMs), "Europe/Paris"),
      endsAt: wallClockOf(endsAt, "Europe/Paris"),
      place: "",
      description: "",
      capacity: "",
    });
    expect(await updateSession(event.scope, input)).toMatchObject({ ok: true });
    const noticeId = (await getWaitingNotice(event.scope))?.id ?? "";
    await tellOfChange(event.scope, { noticeId });
    await prepareAll(event, noticeId);
    const mails = await mailsOf(event, "rsvp.changed");
    expect(mails.map(({ toName }) => toName)).toEqual(["Marie Curie"]);
    expect(mails[0]?.text).toContain("Brunch");
  });

  test("another event's notice is settled by nobody here", async () => {
    const [event, other] = [await makeEvent({ venueName: "Old hall", ...times }, times), await makeEvent()];
    await invited(event);
    await save(event, { venueName: "New hall" });
    const noticeId = (await getWaitingNotice(event.scope))?.id ?? "";
    expect(await tellOfChange(other.scope, { noticeId })).toMatchObject({ reason: "settled" });
    expect(await dismissChange(other.scope, { noticeId })).toMatchObject({ reason: "settled" });
    expect((await getWaitingNotice(event.scope))?.id).toBe(noticeId);
  });
});

describe("a cancellation", () => {
  const noticeOf = (event: TestEvent) =>
    db.eventNotice.findFirst({ where: { eventId: event.eventId, kind: "cancelled" } });

  test("is told with the planner's words when they want it, once however often the job runs", async () => {
    const event = await makeEvent({ name: "Gala" });
    await invited(event);
    expect(await changeState(event.scope, "cancel", "A storm is coming.", true)).toMatchObject({ ok: true });
    const given = { eventId: event.eventId, noticeId: (await noticeOf(event))?.id ?? "" };
    for (let run = 1; run <= 2; run++) {
      await startCancelledNotice(given);
      await prepareAll(event, given.noticeId);
    }
    const mails = await mailsOf(event, "rsvp.cancelled");
    expect(mails.map(({ subject }) => subject)).toEqual(["Cancelled: Gala", "Cancelled: Gala"]);
    expect(mails[0]?.text).toContain("A storm is coming.");
    expect(mails[0]?.html).toMatch(/\/r\/[\w.-]+\/calendar/);
  });

  test("is told to nobody unless somebody says so, nor ever for a sample", async () => {
    const quiet = await makeEvent();
    await invited(quiet);
    await changeState(quiet.scope, "cancel", null);
    expect(await noticeOf(quiet)).toBeNull();
    const sample = await makeEvent();
    await invited(sample);
    await db.event.update({ where: { id: sample.eventId }, data: { isSample: true } });
    await changeState(sample.scope, "cancel", null, true);
    const given = { eventId: sample.eventId, noticeId: (await noticeOf(sample))?.id ?? "" };
    await startCancelledNotice(given);
    await prepareAll(sample, given.noticeId);
    expect(await mailsOf(sample, "rsvp.cancelled")).toEqual([]);
  });
});
