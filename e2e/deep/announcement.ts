import { expect, vi } from "vitest";
import { sendAnnouncement } from "@/lib/features/announcements/mutations/send";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeAnnouncement } from "@/lib/testing/announcement-factories";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { letEverybodySleepIn } from "@/lib/testing/notification-factories";
import { makeHomes } from "./households";

/** An announcement to many, each a household with an address of its own. */
export type Mailing = { event: TestEvent; announcementId: string; addresses: string[] };

const PER_INSERT = 1000;

/** Makes the people, and the announcement to all of them as a draft. */
export async function makeMailing(count: number): Promise<Mailing> {
  const event = await makeEvent({ name: "Long Table" });
  await letEverybodySleepIn();
  for (let made = 0; made < count; made += PER_INSERT) await makeHomes(event, Math.min(PER_INSERT, count - made), 1);
  const homes = await db.household.findMany({ where: { eventId: event.eventId }, select: { email: true } });
  const addresses = homes.flatMap(({ email }) => email ?? []);
  return { event, announcementId: await makeAnnouncement(event), addresses };
}

/** Confirms "send", as the dialog does. */
export async function confirmSending({ event, announcementId, addresses }: Mailing): Promise<number> {
  const result = await sendAnnouncement(event.scope, {
    announcementId,
    version: 1,
    key: newId(),
    people: addresses.length,
  });
  if (!result.ok) throw new Error(`The announcement was refused: ${result.reason}`);
  return result.people;
}

/** Waits until nothing of it is under way any more. */
export async function untilOver({ announcementId }: Mailing, timeoutMs: number): Promise<void> {
  const status = async () => (await db.announcement.findUniqueOrThrow({ where: { id: announcementId } })).status;
  await vi.waitFor(async () => expect(await status()).toBe("sent"), { timeout: timeoutMs, interval: 250 });
}

/** The addresses and Message-IDs of its mails, all recorded as sent. */
export async function recordedMails({ announcementId }: Mailing) {
  return db.mailMessage.findMany({
    where: { mailingId: announcementId, status: "sent" },
    select: { toAddress: true, messageId: true },
  });
}

/** Recipients of it that have no mail of their own. */
export const withoutMail = ({ announcementId }: Mailing): Promise<number> =>
  db.announcementRecipient.count({ where: { announcementId, mailMessageId: null } });
