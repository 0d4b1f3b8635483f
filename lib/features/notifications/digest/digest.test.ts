import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemScope } from "@/lib/platform/access/job-gates";
import type { UserScope } from "@/lib/platform/access/scopes";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, makeMember, makeOrganization, type TestEvent } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { setForm } from "@/lib/testing/rsvp-factories";
import { getChoices } from "../choices/data";
import { saveChoices } from "../choices/mutations";
import { keepNews } from "../mutations/keep-news";
import { markRead } from "../mutations/mark-read";
import type { News, NotificationKind } from "../types";
import { mailNews, sendMornings } from "./jobs";
import { morningMail } from "./mails/morning";

let restore: () => void;
const goTo = (text: string): void => {
  restore();
  restore = setClock(() => new Date(text));
};
beforeEach(() => {
  restore = setClock(() => new Date("2027-03-01T12:00:00Z"));
});
// Nobody of one test has a morning in the next.
afterEach(async () => {
  restore();
  await db.user.updateMany({ data: { emailVerifiedAt: null } });
  await db.notification.deleteMany();
});

/** An event whose answers are due in a week and missing: its owner has something to do every morning. */
async function needyEvent(timeZone = "Europe/Paris"): Promise<TestEvent> {
  const startsAt = new Date("2027-06-12T13:00:00Z");
  const event = await makeEvent({ name: "Gala", startsAt, endsAt: new Date("2027-06-12T22:00:00Z") });
  await setForm(event, { deadline: new Date("2027-04-05T12:00:00Z") });
  await makeHousehold(event, ["Marie Curie"]);
  await db.user.update({ where: { id: event.owner.userId }, data: { timeZone } });
  return event;
}
const mailsTo = (user: UserScope, template = "notifications.morning") =>
  db.mailMessage.findMany({ where: { toAddress: user.email, template }, orderBy: { id: "asc" } });

const newsOf = ({ organizationId, eventId }: TestEvent, kind: NotificationKind = "event_confirmed"): News => ({
  ...{ kind, occasion: newId(), gather: newId(), organizationId, eventId },
  ...{ count: 1, subjectId: null, subjectName: null, by: null, to: null, at: now() },
});
const tell = (event: TestEvent, kind?: NotificationKind) =>
  keepNews(systemScope("test"), newsOf(event, kind), [event.owner.userId]);
const choose = (
  user: UserScope,
  ways: Partial<Record<NotificationKind, "in_app" | "mail" | "digest" | "off">>,
  on = true,
) => saveChoices(user, { ways, isMorningOn: on, morningAt: 450 });

describe("the morning", () => {
  test("comes at half past seven of the person's own day, once, also when several look; across the change of clocks", async () => {
    const event = await needyEvent();
    goTo("2027-03-27T06:25:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 0 });
    goTo("2027-03-27T06:30:00Z");
    const looks = await Promise.all([sendMornings(), sendMornings(), sendMornings()]);
    expect(looks.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    goTo("2027-03-27T08:00:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 0 });
    // The next night the clocks go forward: half past seven is an hour sooner.
    goTo("2027-03-28T05:25:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 0 });
    goTo("2027-03-28T05:30:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 1 });
    const mails = await mailsTo(event.owner);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain("Gala: Answers are due");
    expect(mails[0]?.html).toContain("/settings/notifications");
  });

  test("each has their own: Tokyo's is over when New York's begins", async () => {
    const [tokyo, newYork] = [await needyEvent("Asia/Tokyo"), await needyEvent("America/New_York")];
    goTo("2027-03-25T22:30:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 1 });
    goTo("2027-03-26T11:30:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 1 });
    expect([await mailsTo(tokyo.owner), await mailsTo(newYork.owner)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test("that needs nothing is not mailed, nor one that is switched off, late by more than three hours, or unverified", async () => {
    const idle = await makeOrganization();
    await db.user.update({ where: { id: idle.owner.userId }, data: { timeZone: "UTC" } });
    goTo("2027-03-26T07:30:00Z");
    expect(await sendMornings()).toEqual({ looked: 1, sent: 0 });
    const [off, late] = [await needyEvent("UTC"), await needyEvent("UTC")];
    await choose(off.owner, {}, false);
    goTo("2027-03-27T10:31:00Z");
    expect(await sendMornings()).toEqual({ looked: 0, sent: 0 });
    await db.user.update({ where: { id: late.owner.userId }, data: { emailVerifiedAt: null } });
    goTo("2027-03-28T07:30:00Z");
    expect(await sendMornings()).toMatchObject({ sent: 0 });
    expect([await mailsTo(off.owner), await mailsTo(late.owner), await mailsTo(idle.owner)]).toEqual([[], [], []]);
  });

  test("tells a member only of what they may do something about, and nothing of another organization", async () => {
    const event = await needyEvent("UTC");
    const { user } = await makeMember(event.organizationId, "assistant");
    await needyEvent("Asia/Tokyo");
    goTo("2027-03-26T07:30:00Z");
    await sendMornings();
    expect(await mailsTo(event.owner)).toHaveLength(1);
    expect(await mailsTo(user)).toEqual([]);
  });

  test("brings the news that somebody wants in the morning, those that are new and unread", async () => {
    const event = await makeEvent({ name: "Quiet", archivedAt: new Date() });
    await db.user.update({ where: { id: event.owner.userId }, data: { timeZone: "UTC" } });
    await choose(event.owner, { event_confirmed: "digest" });
    await tell(event);
    await tell(event, "event_cancelled");
    goTo("2027-03-02T07:30:00Z");
    await sendMornings();
    goTo("2027-03-03T07:30:00Z");
    await sendMornings();
    const mails = await mailsTo(event.owner);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("One thing for this morning");
    expect(mails[0]?.text).toContain("confirmed Quiet");
  });
});

test("numbers and dates in these mails are written as the person who gets them chose", async () => {
  const event = await needyEvent("UTC");
  await makeGuests(
    event,
    Array.from({ length: 1234 }, (_, index) => ({ firstName: `Guest ${index}`, lastName: "Alder" })),
  );
  await db.user.update({ where: { id: event.owner.userId }, data: { locale: "de" } });
  await choose(event.owner, { event_moved: "mail" });
  goTo("2027-03-26T07:30:00Z");
  await sendMornings();
  const [morning] = await mailsTo(event.owner);
  expect(morning?.text).toContain("1.235 guests have not answered");
  expect(morning?.html).not.toContain("1,235");
  await tell(event, "event_moved");
  goTo("2027-03-26T08:00:00Z");
  await mailNews();
  const [news] = await mailsTo(event.owner, "notifications.news");
  expect(news?.subject).toContain("12. Juni 2027");
});

test("how much there is, in subjects and after the last line, is written so too", async () => {
  const line = { sentence: [{ text: "A line" }], href: "/events" };
  const digest = { organizations: [{ name: "Lantern & Oak", lines: [line], more: 1233 }], news: [] };
  const german = await morningMail("Ada", digest, formatsIn("de"));
  expect(german.subject).toBe("1.234 things for this morning");
  expect(german.text).toContain("… and 1.233 more");
  expect((await morningMail("Ada", digest, formatsIn("en-GB"))).subject).toBe("1,234 things for this morning");
});

describe("by mail at once", () => {
  test("a burst is one mail; what was read meanwhile is not in it; a second run mails nothing", async () => {
    const event = await makeEvent({ name: "Gala" });
    await choose(event.owner, { event_confirmed: "mail", event_moved: "mail" });
    await tell(event);
    await tell(event);
    await tell(event, "event_moved");
    await tell(event, "event_cancelled");
    expect(await mailNews()).toEqual({ sent: 0 });
    const [first] = await db.notification.findMany({ where: { userId: event.owner.userId }, orderBy: { id: "asc" } });
    await markRead(event.owner, { notificationIds: [first?.id ?? ""] });
    goTo("2027-03-01T12:05:00Z");
    const sent = await Promise.all([mailNews(), mailNews()]);
    expect(sent.reduce((sum, each) => sum + each.sent, 0)).toBe(1);
    expect(await mailNews()).toEqual({ sent: 0 });
    const mails = await mailsTo(event.owner, "notifications.news");
    expect(mails.map(({ subject }) => subject)).toEqual(["2 things happened at your events"]);
  });

  test("what came while the mail was made, and what everybody has read, is not lost and not mailed", async () => {
    const event = await makeEvent({ name: "Gala" });
    await choose(event.owner, { event_confirmed: "mail" });
    await tell(event);
    await markRead(event.owner, {});
    goTo("2027-03-01T12:05:00Z");
    await tell(event);
    expect(await mailNews()).toEqual({ sent: 0 });
    goTo("2027-03-01T12:10:00Z");
    expect(await mailNews()).toEqual({ sent: 1 });
    expect((await mailsTo(event.owner, "notifications.news"))[0]?.subject).toBe("A colleague confirmed Gala.");
  });

  test("whoever cannot be mailed keeps nobody behind them waiting", async () => {
    const [first, second] = [await makeEvent(), await makeEvent()];
    for (const event of [first, second]) {
      await choose(event.owner, { event_confirmed: "mail" });
      await tell(event);
      goTo("2027-03-01T12:01:00Z");
    }
    await db.user.update({ where: { id: first.owner.userId }, data: { email: `no address ${newId()}` } });
    goTo("2027-03-01T12:10:00Z");
    expect(await mailNews()).toEqual({ sent: 1 });
    expect(await mailsTo(second.owner, "notifications.news")).toHaveLength(1);
    const waits = { userId: first.owner.userId, mailDueAt: { not: null } };
    expect(await db.notification.count({ where: waits })).toBe(1);
  });
});

test("off is not told at all; one's choices are one's own", async () => {
  const event = await makeEvent();
  const other = await makeEvent();
  await choose(event.owner, { event_confirmed: "off", answers_given: "digest" });
  await tell(event);
  await tell(other);
  expect(await db.notification.count({ where: { userId: event.owner.userId } })).toBe(0);
  expect(await db.notification.count({ where: { userId: other.owner.userId } })).toBe(1);
  expect((await getChoices(event.owner)).ways).toMatchObject({ answers_given: "digest", mail_failed: "in_app" });
  expect((await getChoices(other.owner)).ways).toMatchObject({ answers_given: "in_app", event_confirmed: "in_app" });
});
