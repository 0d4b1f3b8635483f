import { expect, test } from "vitest";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listCountMismatches } from "@/lib/testing/count-mismatches";
import { refresh, seed } from "./index";

const day = 86_400_000;

test("the demo is complete, adds up, and its dates move along by whole weeks", async () => {
  await seed();
  expect(await db.organization.count()).toBe(2);
  const wedding = await db.event.findFirstOrThrow({
    where: { slug: "clara-and-julien" },
    include: { _count: { select: { guests: true } }, staff: true },
  });
  expect(wedding._count.guests).toBe(180);
  expect(wedding.coverFileId).not.toBeNull();
  expect(new Set((await db.membership.findMany()).map((member) => member.role))).toEqual(
    new Set(["owner", "planner", "assistant"]),
  );
  expect(new Set((await db.eventStaff.findMany()).map((member) => member.role))).toEqual(
    new Set(["lead_planner", "assistant", "coordinator", "door"]),
  );
  const statuses = await db.answer.groupBy({ by: ["status"], where: { eventId: wedding.id }, _count: true });
  expect(statuses.map((each) => each.status).sort()).toEqual(["accepted", "declined"]);
  expect(await listCountMismatches()).toEqual([]);
  const finished = await db.event.findFirstOrThrow({ where: { slug: "maison-moreau-summer-party" } });
  expect(finished.endsAt < now()).toBe(true);

  // Every mailing has come to its end, and its mails can be read in the mailbox.
  expect(await db.delivery.count()).toBeGreaterThan(100);
  expect(await db.delivery.count({ where: { mail: { isNot: { status: "sent", transport: "mailbox" } } } })).toBe(0);

  const announcements = await db.announcement.findMany({
    where: { eventId: wedding.id },
    orderBy: { createdAt: "asc" },
    include: { recipients: { select: { omission: true, mailMessageId: true } } },
  });
  expect(announcements.map(({ status }) => status)).toEqual(["sent", "scheduled", "draft"]);
  const [sent, scheduled] = announcements;
  expect(sent?.recipients.filter(({ mailMessageId }) => mailMessageId).length).toBeGreaterThan(50);
  expect(sent?.recipients.some(({ omission }) => omission === "no_address")).toBe(true);
  expect(await db.reminder.count({ where: { eventId: wedding.id, sentAt: null } })).toBeGreaterThan(2);

  const told = await db.notification.findMany({ where: { readAt: null } });
  expect(told.some(({ kind, subjectId }) => kind === "answers_given" && subjectId !== null)).toBe(true);

  await refresh();
  expect((await db.event.findUniqueOrThrow({ where: { id: wedding.id } })).startsAt).toEqual(wedding.startsAt);
  const later = new Date(now().getTime() + 100 * day);
  const restore = setClock(() => later);
  await refresh();
  restore();
  const moved = await db.event.findUniqueOrThrow({ where: { id: wedding.id } });
  const hours = (date: Date): string =>
    new Intl.DateTimeFormat("en", { timeZone: "Europe/Paris", weekday: "long", hour: "numeric" }).format(date);
  expect(hours(moved.startsAt)).toBe(hours(wedding.startsAt));
  expect(moved.startsAt > later).toBe(true);
  const still = await db.announcement.findUniqueOrThrow({ where: { id: scheduled?.id ?? "" } });
  expect(still.sendAt && still.sendAt > later).toBe(true);
}, 120_000);
