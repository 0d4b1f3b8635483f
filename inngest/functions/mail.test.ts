import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { receiveFeedback } from "@/lib/platform/mail/feedback/receive";
import { queueSmsMany } from "@/lib/platform/sms/queue";
import { makeEvent } from "@/lib/testing/factories";
import { drain, forgetJobs, runsOf, sendTo, serveFunctions, type TestApp } from "@/lib/testing/jobs";
import { makeMail, makeMailing } from "@/lib/testing/mail-factories";
import { mailingProgress } from "@/lib/testing/mailing-progress";
import { resendWebhook } from "@/lib/testing/resend-webhook";
import { inngest } from "../client";
import { startRunner } from "../local/runner";
import { sendMail, sendMailings, workMailFeedback } from "./mail";
import { sendTextMessages } from "./sms";

let app: TestApp;

beforeAll(async () => {
  app = await serveFunctions(inngest, [sendMail, sendMailings, workMailFeedback, sendTextMessages]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await forgetJobs();
  await db.$executeRaw`TRUNCATE mail_batches, mail_messages, sms_messages CASCADE`;
});

/** Hands what was raised to the functions, as the relay does, and lets them work. */
async function relay(): Promise<void> {
  for (const { name, data } of await db.outboxEvent.findMany({ where: { deliveredAt: null } })) {
    if (typeof data === "object" && data !== null) await sendTo(app, name, { ...data });
  }
  await db.outboxEvent.deleteMany();
  await drain(app);
}

test("a mailing leaves by one run, not by one a mail; a mail by itself has its own", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(230, { organizationId });
  const alone = await makeMail();
  await relay();
  expect(await mailingProgress(mailingId)).toMatchObject({ total: 230, sent: 230 });
  expect((await db.mailMessage.findUniqueOrThrow({ where: { id: alone } })).status).toBe("sent");
  expect(await runsOf("marquee-mail-mailings")).toMatchObject([{ status: "completed", output: { batches: 3 } }]);
  expect(await runsOf("marquee-mail-send")).toHaveLength(1);
  const counted = await db.outboxEvent.count({ where: { name: "mail/mailing.progressed", organizationId } });
  expect(counted).toBe(3);
});

test("a mail by itself does not wait for two mailings of thousands that are on their way", async () => {
  const { organizationId } = await makeEvent();
  const mailings = [await makeMailing(2000, { organizationId }), await makeMailing(2000, { organizationId })];
  const runner = startRunner({ endpoint: app.endpoint, registry: () => app.registry, timeoutMs: 30_000, pollMs: 50 });
  try {
    for (const { mailingId } of mailings) await sendTo(app, "mail/mailing.queued", { mailingId });
    runner.wake();
    const waiting = () => db.mailMessage.count({ where: { organizationId, status: "queued" } });
    await vi.waitFor(async () => expect(await waiting()).toBeLessThan(4000), { timeout: 20_000, interval: 10 });
    const id = await makeMail();
    await sendTo(app, "mail/message.queued", { mailMessageId: id });
    runner.wake();
    const status = async () => (await db.mailMessage.findUniqueOrThrow({ where: { id } })).status;
    await vi.waitFor(async () => expect(await status()).toBe("sent"), { timeout: 20_000, interval: 10 });
    expect(await waiting()).toBeGreaterThan(1000);
  } finally {
    await db.mailMessage.updateMany({ where: { organizationId, status: "queued" }, data: { status: "cancelled" } });
    await runner.stop();
  }
});

test("what the provider told is worked by one run, once", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId, mailIds } = await makeMailing(1, { organizationId });
  const providerId = `re_${newId()}`;
  const sent = { status: "sent", sentAt: new Date(), transport: "resend", providerId } as const;
  await db.mailMessage.update({ where: { id: mailIds[0] ?? "" }, data: sent });
  const id = `msg_${newId()}`;
  const { payload } = resendWebhook({ type: "email.complained", emailId: providerId, id });
  await receiveFeedback(id, payload);
  await receiveFeedback(id, payload);
  await relay();
  expect((await mailingProgress(mailingId)).complained).toBe(1);
  expect(await runsOf("marquee-mail-feedback")).toMatchObject([{ status: "completed", output: { worked: 1 } }]);
});

test("text messages leave by one run", async () => {
  const drafts = Array.from({ length: 5 }, (_, index) => ({
    dedupeKey: `test:${newId()}`,
    template: "test.text",
    to: { number: `+3361234000${index}` },
    body: "Until eight!",
  }));
  await db.$transaction((tx) => queueSmsMany(tx, drafts));
  await relay();
  expect(await db.smsMessage.count({ where: { status: "sent", transport: "mailbox" } })).toBe(5);
  expect(await runsOf("marquee-sms-send")).toMatchObject([{ status: "completed", output: { sent: 5 } }]);
});
