import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeMail } from "@/lib/testing/mail-factories";
import { sweepMailRecords } from "./retention";
import { sweepMails } from "./sweep";

const eventsOf = (id: string) => db.outboxEvent.count({ where: { data: { path: ["mailMessageId"], equals: id } } });
const age = (id: string, updated: string, created: string) =>
  db.$executeRaw`UPDATE mail_messages SET updated_at = now() - ${updated}::interval, created_at = now() - ${created}::interval
    WHERE id = ${id}::uuid`;

test("a mail that nobody tried for a while is handed out again, once", async () => {
  const [stuck, fresh] = await Promise.all([makeMail(), makeMail()]);
  await age(stuck, "20 minutes", "20 minutes");
  await sweepMails();
  await sweepMails();
  expect(await eventsOf(stuck)).toBe(2);
  expect(await eventsOf(fresh)).toBe(1);
});

test("a mail in a live sender's hands is left alone, a dead sender's is handed out", async () => {
  const [held, dead] = await Promise.all([makeMail(), makeMail()]);
  for (const id of [held, dead]) await age(id, "20 minutes", "20 minutes");
  await db.$executeRaw`UPDATE mail_messages SET status = 'sending', lease_until = now() + interval '1 minute' WHERE id = ${held}::uuid`;
  await db.$executeRaw`UPDATE mail_messages SET status = 'sending', lease_until = now() - interval '1 minute' WHERE id = ${dead}::uuid`;
  await sweepMails();
  expect(await eventsOf(held)).toBe(1);
  expect(await eventsOf(dead)).toBe(2);
});

test("three days without success is given up", async () => {
  const id = await makeMail();
  await age(id, "20 minutes", "4 days");
  await sweepMails();
  expect(await db.mailMessage.findUnique({ where: { id } })).toMatchObject({ status: "failed" });
  expect(await eventsOf(id)).toBe(1);
});

test("after ninety days mails of no event go; those of an event, younger ones and those that still wait stay", async () => {
  const event = await makeEvent();
  const { organizationId, eventId } = event;
  const old = await makeMail();
  const ofEvent = await makeMail({ organizationId, eventId });
  const waiting = await makeMail();
  const young = await makeMail();
  for (const id of [old, ofEvent, waiting]) await age(id, "91 days", "91 days");
  await age(young, "89 days", "89 days");
  await db.mailMessage.updateMany({
    where: { id: { in: [old, ofEvent, young] } },
    data: { status: "sent", sentAt: new Date() },
  });
  await sweepMailRecords();
  const left = await db.mailMessage.findMany({ where: { id: { in: [old, ofEvent, waiting, young] } } });
  expect(left.map(({ id }) => id).sort()).toEqual([ofEvent, waiting, young].sort());
});
