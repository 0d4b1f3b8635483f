import { beforeEach, expect, test } from "vitest";
import { requireRecipient } from "@/lib/platform/access/recipient-gate";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { phoneNumber } from "@/lib/platform/sms/number";
import { sendTexts } from "@/lib/platform/sms/send";
import { smsMailbox } from "@/lib/platform/sms/transport";
import { SmsRefusedError, type SmsTransport } from "@/lib/platform/sms/types";
import { countAudience } from "@/lib/testing/announcement-factories";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { unsubscribe } from "../../suppressions/mutations/choose";
import { getAnnouncement } from "../data/announcements";
import { previewMail } from "../data/preview";
import { listReport } from "../data/report";
import { listAudience } from "../data/sources";
import { finishMailing, queueNextMails, settleAnnouncement } from "../jobs";
import { reportQuerySchema } from "../schema";
import type { AnnouncementTexts, Audience } from "../types";
import { copyAnnouncement, createAnnouncement, saveAnnouncement } from "./drafts";
import { retryFailed } from "./retry";
import { scheduleAnnouncement, sendAnnouncement } from "./send";
import { cancelAnnouncement } from "./take-back";

const audience: Audience = [{ source: "guests", by: "all", values: {} }];
const hello: AnnouncementTexts = {
  en: { subject: "News of {event}", body: "Dear {first name},\n\n**answer** [here]({rsvp link})" },
  de: { subject: "Neues von {event}", body: "Hallo {first name}" },
};

let event: TestEvent;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE sms_messages CASCADE`;
  event = await makeEvent({ name: "Gala" });
});

const home = (names: string[], phone: string | null, more: { email?: string; locale?: string } = {}) =>
  makeHousehold(event, names, { email: null, phone, ...more });
const textsOf = () => db.smsMessage.findMany({ where: { eventId: event.eventId }, orderBy: { toNumber: "asc" } });
const count = (byText: boolean) => countAudience(event.scope, { audience, byText });
const stand = (id: string) => getAnnouncement(event.scope, id);
const report = (id: string, query: object = {}) => listReport(event.scope, id, reportQuerySchema.parse(query));

async function draft(texts = hello, byText = true) {
  const made = await createAnnouncement(event.scope, { template: "" });
  if (!made.ok) throw new Error("not made");
  const { announcementId } = made;
  const saved = await saveAnnouncement(event.scope, { announcementId, version: 1, texts, audience, byText });
  if (!saved.ok) throw new Error(saved.message);
  return { announcementId, version: saved.version };
}

async function send(given: { announcementId: string; version: number }) {
  const key = newId();
  const byText = (await stand(given.announcementId))?.byText ?? false;
  const { people } = await count(byText);
  const result = await sendAnnouncement(event.scope, { ...given, key, people });
  return { result, job: { eventId: event.eventId, announcementId: given.announcementId, sendKey: key } };
}

type Job = { eventId: string; announcementId: string; sendKey: string };
async function make(job: Job): Promise<void> {
  await settleAnnouncement(job);
  while ((await queueNextMails(job)) === "more");
}

async function sent(): Promise<Job> {
  const { job, result } = await send(await draft());
  expect(result.ok).toBe(true);
  await make(job);
  return job;
}

const refusing = (unwanted: boolean): SmsTransport => ({
  name: "twilio",
  send: async () => {
    throw new SmsRefusedError("Unknown number", unwanted);
  },
});

test("who has no address gets one text message a household and number, plain, in their language, once", async () => {
  await home(["Marie Curie", "Pierre Curie"], "+33 (0) 6 12 34 56 78");
  const hahn = await home(["Otto Hahn", "Edith Hahn", "Hanno Hahn"], null, { locale: "de" });
  await db.guest.update({ where: { id: hahn.guestIds[0] }, data: { phone: "0049 30-123456" } });
  await db.guest.update({ where: { id: hahn.guestIds[2] }, data: { phone: "+49 30 777777" } });
  await home(["Lise Meitner"], "+43 1 999999", { email: "lise@example.test" });
  await home(["Niels Bohr"], "06 12 34 56 78");
  expect(await count(false)).toMatchObject({
    mails: 1,
    texts: 0,
    textable: 5,
    leftOut: { no_address: 6 },
  });
  expect(await count(true)).toEqual({
    mails: 1,
    texts: 3,
    people: 6,
    peopleByText: 5,
    textable: 0,
    leftOut: { unreachable: 1 },
  });
  const { job } = await send(await draft());
  await Promise.all([make(job), make(job)]);
  await make(job);
  const texts = await textsOf();
  expect(texts.map(({ toNumber }) => toNumber)).toEqual(["+33612345678", "+4930123456", "+4930777777"]);
  expect(texts[0]).toMatchObject({
    stream: "announcement",
    mailingId: job.announcementId,
    template: "announcements.text",
  });
  expect(texts[0]?.body).toMatch(
    /^News of Gala\n\nDear Marie and Pierre,\n\nanswer here: http\S+\/r\/\S+\n\nFrom .+\. No more of these: http\S+\/u\/\S+$/,
  );
  expect(texts[1]?.body).toContain("Neues von Gala\n\nHallo Otto und Edith\n\nVon ");
  expect(await db.mailMessage.count({ where: { eventId: event.eventId } })).toBe(1);
  expect(await stand(job.announcementId)).toMatchObject({
    counts: { queued: 4, left_out: 1, waiting: 0 },
    textCounts: { queued: 3, left_out: 0 },
  });
  const left = await report(job.announcementId, { state: "left_out" });
  expect(left.rows).toMatchObject([{ name: "Niels Bohr", omission: "unreachable", number: null }]);
  expect((await report(job.announcementId, { q: "+4930777777" })).rows).toMatchObject([{ name: "Hanno Hahn" }]);
});

test("without the choice nothing goes to a telephone, and the choice belongs to the draft and its copy", async () => {
  await home(["Marie Curie"], "+33612345678");
  await home(["Lise Meitner"], null, { email: "lise@example.test" });
  const mailsAlone = await draft(hello, false);
  expect((await stand(mailsAlone.announcementId))?.byText).toBe(false);
  const { job } = await send(mailsAlone);
  await make(job);
  expect(await textsOf()).toEqual([]);
  expect((await report(job.announcementId, { state: "left_out" })).rows).toMatchObject([
    { omission: "no_address", number: null },
  ]);
  const { announcementId } = await draft();
  const copy = await copyAnnouncement(event.scope, { announcementId });
  expect(copy.ok && (await stand(copy.announcementId))?.byText).toBe(true);
});

test("it is over when its text messages are through too; the report tells of each, and failed ones are tried again", async () => {
  await home(["Marie Curie"], "+33612345678");
  const job = await sent();
  const mailingId = job.announcementId;
  expect(await finishMailing({ mailingId })).toEqual({ finished: 0 });
  await sendTexts(refusing(false), 0);
  const raised = await db.outboxEvent.count({ where: { name: "mail/mailing.progressed", eventId: event.eventId } });
  expect(raised).toBe(1);
  expect(await finishMailing({ mailingId })).toEqual({ finished: 1 });
  expect((await report(mailingId)).rows).toMatchObject([
    { state: "failed", problem: "Unknown number", number: "+33612345678", address: null },
  ]);
  expect(await retryFailed(event.scope, job)).toMatchObject({
    ok: true,
    texts: 1,
    message: "1 text message is tried again.",
  });
  const row = await db.announcement.findUniqueOrThrow({ where: { id: mailingId } });
  await make({ ...job, sendKey: row.sendKey ?? "" });
  await sendTexts(smsMailbox, 0);
  expect(await finishMailing({ mailingId })).toEqual({ finished: 1 });
  expect(await textsOf()).toHaveLength(2);
  expect(await stand(mailingId)).toMatchObject({
    status: "sent",
    counts: { sent: 1 },
    textCounts: { sent: 1, failed: 0 },
  });
  expect((await report(mailingId)).rows[0]?.sentAt).not.toBeNull();
});

test("the way out in the message is its number's: nothing follows, and the report says so", async () => {
  await home(["Marie Curie"], "+33612345678");
  await home(["Lise Meitner"], "+4312345678");
  const first = await sent();
  const [text] = await textsOf();
  const scope = await requireRecipient(/\/u\/(\S+)$/.exec(text?.body ?? "")?.[1]);
  expect(scope.address).toBe("+33612345678");
  await unsubscribe(scope);
  // It had not left: it does not any more.
  await sendTexts(smsMailbox, 0);
  expect(await stand(first.announcementId)).toMatchObject({ textCounts: { sent: 1, left_out: 1 } });
  expect(await count(true)).toMatchObject({
    texts: 1,
    leftOut: { suppressed: 1 },
  });
  expect(await count(false)).toMatchObject({
    textable: 1,
    leftOut: { no_address: 2 },
  });
  const second = await sent();
  expect((await report(second.announcementId, { state: "left_out" })).rows).toMatchObject([
    { name: "Marie Curie", omission: "suppressed" },
  ]);
});

test("cancelled, what has not left stays; a household that was removed gets none", async () => {
  const gone = await home(["Marie Curie"], "+33612345678");
  await home(["Lise Meitner"], "+4312345678");
  await home(["Niels Bohr"], "+4512345678");
  const { job } = await send(await draft());
  await settleAnnouncement(job);
  await db.household.update({ where: { id: gone.householdId }, data: { deletedAt: now() } });
  await make(job);
  const [one] = await textsOf();
  await db.smsMessage.update({ where: { id: one?.id }, data: { status: "sent", sentAt: now() } });
  expect(await cancelAnnouncement(event.scope, job)).toMatchObject({
    left: 1,
    stopped: 1,
    message: "Cancelled. 1 message had left or were leaving.",
  });
  expect((await sendTexts(smsMailbox, 0)).sent).toBe(0);
  expect(await stand(job.announcementId)).toMatchObject({ textCounts: { sent: 1, left_out: 2 } });
});

test("a text message that is too long is refused before anything is sent, now or later; one that grows since is cut", async () => {
  await home(["Marie Curie"], "+33612345678");
  const long = (body: string): AnnouncementTexts => ({ en: { subject: "News", body } });
  const given = await draft(long("a".repeat(1600)));
  expect((await send(given)).result).toMatchObject({ ok: false, reason: "too_long" });
  const at = "2999-01-01T09:00";
  expect(await scheduleAnnouncement(event.scope, { ...given, key: newId(), at })).toMatchObject({ reason: "too_long" });
  const { job, result } = await send(await draft(long(`{household} ${"a".repeat(1350)}`)));
  expect(result.ok).toBe(true);
  await db.household.updateMany({ where: { eventId: event.eventId }, data: { envelope: "Curie ".repeat(50).trim() } });
  await make(job);
  const [text] = await textsOf();
  expect(text?.body.length).toBeLessThanOrEqual(1600);
  expect(text?.body).toMatch(/a…\n\nFrom .+\/u\/\S+$/);
});

test("the preview shows a reader's text message with its length, and opens nothing of theirs", async () => {
  await home(["Marie Curie"], "+33612345678");
  const { announcementId } = await draft();
  const [row] = await listAudience(event.scope, { audience, byText: true });
  const recipientKey = row?.recipientKey ?? "";
  expect(recipientKey).toContain(":+33612345678");
  const given = { announcementId, texts: hello, locale: "en" as const, recipientKey };
  const { textMessage } = await previewMail(event.scope, given);
  expect(textMessage.body).toContain("Dear Marie,");
  expect(textMessage.body).not.toMatch(/\/r\/|\/u\/|unsubscribe\.invalid/);
  expect([textMessage.length, textMessage.isTooLong]).toEqual([
    expect.stringMatching(/^\d+ characters, sent in \d parts\.$/),
    false,
  ]);
});

test.each([
  "+33 6 12.34-56/78",
  " 0049 (0) 30-123456 ",
  "+1\u00a0(415) 555-0100",
  "06 12 34 56 78",
  "+0612345678",
  "call",
  "",
])("the database reads the number %j as the rest of the house does", async (written) => {
  await home(["Marie Curie"], written);
  const [row] = await listAudience(event.scope, { audience, byText: true });
  expect(row?.number ?? null).toBe(phoneNumber(written));
});
