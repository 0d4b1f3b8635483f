import { expect, test } from "vitest";
import { systemScope } from "@/lib/platform/access/job-gates";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { makeNotification } from "@/lib/testing/notification-factories";
import type { News } from "../types";
import { keepNews } from "./keep-news";
import { markRead } from "./mark-read";
import { sweepNotifications } from "./sweep";

const scope = systemScope("test");
const newsAt = ({ organizationId, eventId }: TestEvent, more: Partial<News> = {}): News => ({
  kind: "mail_failed",
  occasion: newId(),
  gather: `mail-failed:${eventId}`,
  organizationId,
  eventId,
  count: 1,
  subjectId: null,
  subjectName: null,
  by: null,
  to: null,
  at: new Date("2027-03-01T12:00:00Z"),
  ...more,
});
const countsOf = async (userId: string) =>
  (await db.notification.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ count }) => count);

test("the same occasion again changes nothing, also when forty handle it at once", async () => {
  const event = await makeEvent();
  const { userId } = event.owner;
  const news = newsAt(event);
  const kept = await Promise.all(Array.from({ length: 40 }, () => keepNews(scope, news, [userId])));
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect(await countsOf(userId)).toEqual([1]);
});

test("what gathers is one row until it is read, and counts every occasion of a crowd", async () => {
  const event = await makeEvent();
  const { userId } = event.owner;
  const tell = () => keepNews(scope, newsAt(event), [userId]);
  await Promise.all(Array.from({ length: 40 }, tell));
  expect(await countsOf(userId)).toEqual([40]);
  await markRead(event.owner, {});
  await tell();
  expect(await countsOf(userId)).toEqual([40, 1]);
});

test("nobody is told of an occasion of which nobody may read", async () => {
  const event = await makeEvent();
  expect(await keepNews(scope, newsAt(event), [])).toBe(true);
  expect(await db.notification.count({ where: { eventId: event.eventId } })).toBe(0);
});

test("one marks one's own: some, then all; another's ids do nothing", async () => {
  const event = await makeEvent();
  const foreign = await makeEvent();
  const [first = "", ...others] = [
    await makeNotification(event.owner, event),
    await makeNotification(event.owner, event),
    await makeNotification(event.owner, event),
  ];
  const theirs = await makeNotification(foreign.owner, foreign);
  const unread = (userId: string) => db.notification.count({ where: { userId, readAt: null } });
  expect(await markRead(event.owner, { notificationIds: [first, theirs] })).toEqual({ ok: true, marked: 1 });
  expect(await unread(event.owner.userId)).toBe(others.length);
  expect(await markRead(event.owner, {})).toEqual({ ok: true, marked: 2 });
  expect(await markRead(event.owner, {})).toEqual({ ok: true, marked: 0 });
  expect(await unread(foreign.owner.userId)).toBe(1);
});

test("what is older than 90 days goes, read or not, with what remembers that it was told", async () => {
  const event = await makeEvent();
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const kept = await makeNotification(event.owner, event, { occurredAt: daysAgo(89) });
  await makeNotification(event.owner, event, { occurredAt: daysAgo(91) });
  const [old, recent] = [newId(), newId()];
  await db.notifiedOccasion.createMany({
    data: [
      { key: old, createdAt: daysAgo(91) },
      { key: recent, createdAt: daysAgo(89) },
    ],
  });
  expect(await sweepNotifications(scope)).toBeGreaterThan(0);
  const left = await db.notification.findMany({ where: { eventId: event.eventId }, select: { id: true } });
  expect(left).toEqual([{ id: kept }]);
  const keys = await db.notifiedOccasion.findMany({ where: { key: { in: [old, recent] } }, select: { key: true } });
  expect(keys).toEqual([{ key: recent }]);
});

test("an event takes its notifications with it", async () => {
  const event = await makeEvent();
  await makeNotification(event.owner, event);
  await db.event.delete({ where: { id: event.eventId } });
  expect(await countsOf(event.owner.userId)).toEqual([]);
});
