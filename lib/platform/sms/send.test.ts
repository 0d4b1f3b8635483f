import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { startTwilioEmulator, type TwilioEmulator } from "@/lib/testing/twilio-emulator";
import { newId } from "../ids";
import { listTexts } from "./mailbox";
import { queueSmsMany } from "./queue";
import { sendTexts } from "./send";
import { smsMailbox } from "./transport";
import { twilioTransport } from "./twilio-transport";
import type { SmsDraft } from "./types";

let twilio: TwilioEmulator;

beforeAll(async () => {
  twilio = await startTwilioEmulator();
});
afterAll(() => twilio.stop());
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE sms_messages CASCADE`;
  twilio.requests.length = 0;
});

const transport = () => twilioTransport({ sid: "AC1", token: "secret", from: "+15550100", baseUrl: twilio.url });
const due = () => db.$executeRaw`UPDATE sms_messages SET next_attempt_at = clock_timestamp() - interval '1 s'`;

async function queue(count: number, more: Partial<SmsDraft> = {}): Promise<string[]> {
  const drafts = Array.from({ length: count }, (_, index): SmsDraft => {
    const number = `+3361234${String(index).padStart(4, "0")}`;
    return { dedupeKey: `test:${newId()}`, template: "test.text", to: { number }, body: "Until eight!", ...more };
  });
  return [...(await db.$transaction((tx) => queueSmsMany(tx, drafts))).values()];
}

const row = (id: string | undefined) => db.smsMessage.findUniqueOrThrow({ where: { id: id ?? "" } });

test("Twilio gets each message once, with the account's key, also from two senders", async () => {
  const ids = await queue(12);
  await Promise.all([sendTexts(transport(), 0), sendTexts(transport(), 0)]);
  expect(new Set(twilio.requests.map(({ fields }) => fields.To)).size).toBe(12);
  expect(twilio.requests).toHaveLength(12);
  expect(twilio.requests[0]).toMatchObject({
    path: "/2010-04-01/Accounts/AC1/Messages.json",
    authorization: `Basic ${Buffer.from("AC1:secret").toString("base64")}`,
    fields: { From: "+15550100", Body: "Until eight!" },
  });
  expect(await row(ids[0])).toMatchObject({ status: "sent", transport: "twilio", attempts: 1 });
  expect(await sendTexts(transport(), 0)).toEqual({ sent: 0, nextInSeconds: null });
});

test("trouble waits and is tried again; a refusal for good fails and holds no number", async () => {
  const [id] = await queue(1);
  twilio.failNext = { status: 503, code: 0, message: "down" };
  expect((await sendTexts(transport(), 0)).nextInSeconds).toBeGreaterThan(10);
  expect(await row(id)).toMatchObject({ status: "queued", attempts: 1 });
  await due();
  twilio.failNext = { status: 400, code: 21211, message: "+33612340000 is not a valid number" };
  await sendTexts(transport(), 0);
  expect(await row(id)).toMatchObject({ status: "failed", lastError: expect.stringContaining("[number]") });
});

test("who answered STOP gets no further announcement of the organization", async () => {
  const { organizationId } = await makeEvent();
  const more = { organizationId, stream: "announcement" } as const;
  await queue(1, more);
  twilio.failNext = { status: 400, code: 21610, message: "unsubscribed recipient" };
  await sendTexts(transport(), 0);
  const [next] = await queue(1, more);
  const [personal] = await queue(1, { organizationId });
  await sendTexts(transport(), 0);
  expect(await row(next)).toMatchObject({ status: "suppressed", suppressedBecause: "unsubscribed" });
  expect((await row(personal)).status).toBe("sent");
});

test("a sender that died: the message comes free when its lease is over", async () => {
  const [id] = await queue(1);
  void sendTexts({ name: "twilio", send: () => new Promise(() => {}) }, 0);
  await expect.poll(async () => (await row(id)).status).toBe("sending");
  expect((await sendTexts(transport(), 0)).sent).toBe(0);
  await db.$executeRaw`UPDATE sms_messages SET lease_until = clock_timestamp() - interval '1 s'`;
  expect((await sendTexts(transport(), 0)).sent).toBe(1);
  expect(await row(id)).toMatchObject({ status: "sent", attempts: 2 });
});

test("without a way out the messages are kept for reading, newest first, by number", async () => {
  await queue(60);
  await sendTexts(smsMailbox);
  const first = await listTexts({});
  expect(first).toMatchObject({ total: 60 });
  expect(first.items).toHaveLength(50);
  const second = await listTexts({ cursor: first.nextCursor ?? "" });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60);
  expect((await listTexts({ number: "+33612340007" })).items).toMatchObject([{ to: "+33612340007", status: "sent" }]);
});
