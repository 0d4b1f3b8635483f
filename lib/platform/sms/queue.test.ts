import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { newId } from "../ids";
import { phoneNumber } from "./number";
import { queueSmsMany } from "./queue";
import type { SmsDraft } from "./types";

const draft = (more: Partial<SmsDraft> = {}): SmsDraft => ({
  dedupeKey: `test:${newId()}`,
  template: "test.text",
  to: { number: "+33 6 12 34 56 78", name: "Marie Curie" },
  body: "The dinner begins at eight.",
  ...more,
});

test("a text message is stored with the event that sends it; its key makes it once", async () => {
  const { eventId, organizationId } = await makeEvent();
  const mailingId = newId();
  const one = draft({ eventId, organizationId, mailingId, stream: "announcement" });
  const ids = await db.$transaction((tx) => queueSmsMany(tx, [one]));
  expect(await db.$transaction((tx) => queueSmsMany(tx, [one, one]))).toEqual(ids);
  const id = ids.get(one.dedupeKey) ?? "";
  expect(await db.smsMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
    toNumber: "+33612345678",
    status: "queued",
    stream: "announcement",
    mailingId,
    eventId,
  });
  const raised = await db.outboxEvent.findMany({ where: { name: "sms/messages.queued", eventId } });
  expect(raised[0]?.data).toEqual({ mailingId });
});

test("what cannot be sent is refused", async () => {
  for (const wrong of [
    draft({ to: { number: "0612345678" } }),
    draft({ body: "  " }),
    draft({ body: "x".repeat(1601) }),
    draft({ stream: "announcement" }),
  ]) {
    await expect(db.$transaction((tx) => queueSmsMany(tx, [wrong]))).rejects.toThrow();
  }
});

test.each([
  ["+33 6 12 34 56 78", "+33612345678"],
  ["0049 (0) 30-123456", "+4930123456"],
  ["+1 (415) 555-0100", "+14155550100"],
  ["06 12 34 56 78", null],
  ["+0612345678", null],
  ["call me", null],
])("%s is %s", (written, number) => {
  expect(phoneNumber(written)).toBe(number);
});
