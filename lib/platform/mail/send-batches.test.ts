import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeMailing } from "@/lib/testing/mail-factories";
import { startMailWays } from "@/lib/testing/mail-ways";
import { mailingProgress } from "@/lib/testing/mailing-progress";
import { newId } from "../ids";
import { claimBatch } from "./batches";
import { reserveTurn } from "./rate";
import { sendBatches } from "./send-batches";
import { suppress } from "./suppressions";
import type { MailTransport } from "./types";

const { server, resend, smtp, api, empty, stop } = await startMailWays();
afterAll(stop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE mail_batches, mail_messages CASCADE`;
  empty();
});

/** The sender of every open batch died long ago. */
const orphanBatches = () => db.$executeRaw`UPDATE mail_batches SET lease_until = clock_timestamp() - interval '1 s'`;

test("a mailing leaves in batches, each mail once, with the way out of it in its headers", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(120, { organizationId });
  expect(await sendBatches(smtp)).toEqual({ batches: 2, nextInSeconds: null });
  expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(120);
  expect(server.received).toHaveLength(120);
  const mail = server.received[0]?.mail;
  const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe")).toMatch(/^<http:\/\/localhost:3000\/api\/mail\/unsubscribe\/[\w.-]+>$/);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(mail?.html).toMatch(/href="http:\/\/localhost:3000\/u\/[\w.-]+"/);
  expect(mail?.html).toContain("https://example.test/plan");
  expect(mail?.html).not.toContain("/api/mail/open/");
  expect(await mailingProgress(mailingId)).toMatchObject({ total: 120, waiting: 0, sent: 120 });
});

test("two senders share a mailing and double nothing", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(250, { organizationId });
  await Promise.all([sendBatches(smtp), sendBatches(smtp), sendBatches(smtp)]);
  expect(server.received).toHaveLength(250);
  expect((await mailingProgress(mailingId)).sent).toBe(250);
});

test("a short mailing that comes while a long one leaves does not wait for its end", async () => {
  const { organizationId } = await makeEvent();
  await makeMailing(500, { organizationId });
  const { mailIds } = await makeMailing(1, { organizationId });
  const left: string[] = [];
  await sendBatches({
    name: "mailbox",
    send: async ({ id }) => {
      left.push(id);
      return {};
    },
  });
  expect(left).toHaveLength(501);
  expect(left.indexOf(mailIds[0] ?? "")).toBeLessThan(200);
});

test("Resend: one request a batch; a lost answer repeats the same request with the same key and sends nothing again", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(130, { organizationId });
  resend.dropNextAnswer = true;
  await sendBatches(api);
  expect((await mailingProgress(mailingId)).sent).toBe(30);
  await orphanBatches();
  expect(await sendBatches(api)).toMatchObject({ batches: 1, nextInSeconds: null });
  expect(resend.requests).toHaveLength(3);
  expect(resend.requests[2]).toEqual(resend.requests[0]);
  expect(resend.sent).toHaveLength(130);
  const rows = await db.mailMessage.findMany({ where: { mailingId } });
  expect(new Set(rows.map(({ providerId }) => providerId))).toEqual(new Set(resend.sent.map(({ id }) => id)));
  const ofRow = resend.sent.find(({ id }) => id === rows[0]?.providerId);
  expect(ofRow?.payload.to).toContain(rows[0]?.toAddress);
});

test("Resend: where it refuses the request, its mails go one by one, and only the one at fault fails", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(3, { organizationId });
  resend.failNext = { status: 422, name: "validation_error", message: "no" };
  await sendBatches(api);
  expect(resend.sent).toHaveLength(3);
  expect((await mailingProgress(mailingId)).sent).toBe(3);
});

test("a sender that died: its successor sends what is not recorded, and the dead one can write nothing more", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(10, { organizationId });
  let taken = 0;
  const dying: MailTransport = {
    name: "smtp",
    send: async (mail) => {
      if (++taken > 4) return new Promise(() => {});
      return smtp.send(mail);
    },
  };
  void sendBatches(dying);
  await expect.poll(async () => (await mailingProgress(mailingId)).sent).toBe(4);
  expect(await claimBatch("smtp", "singly")).toBeNull();
  await orphanBatches();
  await sendBatches(smtp);
  expect(server.received).toHaveLength(10);
  const tries = await db.mailMessage.groupBy({ by: ["attempts"], where: { mailingId }, _count: true });
  expect(tries.map(({ attempts, _count }) => [attempts, _count]).sort()).toEqual([
    [1, 4],
    [2, 6],
  ]);
  expect((await mailingProgress(mailingId)).sent).toBe(10);
});

test("trouble that may pass puts the mails off; a refusal for good fails them", async () => {
  const { organizationId } = await makeEvent();
  const { mailingId } = await makeMailing(8, { organizationId });
  server.refuseWith = 451;
  expect((await sendBatches(smtp)).nextInSeconds).toBeGreaterThan(0);
  expect(await mailingProgress(mailingId)).toMatchObject({ waiting: 8, failed: 0 });
  server.refuseWith = 550;
  await db.$executeRaw`UPDATE mail_messages SET next_attempt_at = clock_timestamp() - interval '1 s'`;
  await sendBatches(smtp);
  expect(await mailingProgress(mailingId)).toMatchObject({ waiting: 0, failed: 8 });
  const failed = await db.outboxEvent.count({ where: { name: "mail/message.failed", organizationId } });
  expect(failed).toBe(8);
});

test("who wants none gets none: an organization's list holds for announcements, a bounce for everything", async () => {
  const { organizationId } = await makeEvent();
  const other = await makeEvent();
  const [gone, bounced] = [`gone-${newId()}@example.test`, `bounced-${newId()}@example.test`];
  await db.$transaction(async (tx) => {
    await suppress(tx, { organizationId, address: gone, reason: "unsubscribed" });
    await suppress(tx, { organizationId: null, foundById: organizationId, address: bounced, reason: "hard_bounce" });
  });
  const mailing = async (org: string, address: string, stream: "personal" | "announcement") =>
    (await makeMailing(1, { organizationId: org, stream, to: { address: address.toUpperCase() } })).mailIds[0];
  const ids = [
    await mailing(organizationId, gone, "announcement"),
    await mailing(organizationId, gone, "personal"),
    await mailing(other.organizationId, gone, "announcement"),
    await mailing(organizationId, bounced, "personal"),
    await mailing(other.organizationId, bounced, "announcement"),
  ];
  await sendBatches(smtp);
  const rows = new Map((await db.mailMessage.findMany()).map((row) => [row.id, row.suppressedBecause ?? row.status]));
  expect(ids.map((id) => rows.get(id ?? ""))).toEqual(["unsubscribed", "sent", "sent", "hard_bounce", "hard_bounce"]);
  expect(server.received).toHaveLength(2);
});

test("places in the queue are given out at the rate, to whoever asks", async () => {
  const name = `test-${newId()}`;
  const waits = await Promise.all(Array.from({ length: 20 }, () => reserveTurn(name, 10)));
  const sorted = waits.toSorted((a, b) => a - b);
  expect(sorted[0]).toBeLessThan(50);
  // Twenty places a tenth of a second apart; what asking took is let go.
  expect(sorted.at(-1)).toBeGreaterThan(1400);
  expect(sorted.at(-1)).toBeLessThan(1950);
});
