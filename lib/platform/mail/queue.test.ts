import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeDraft } from "@/lib/testing/mail-factories";
import { cleanHeaders, headerText, isMailAddress, parseMailbox } from "./address";
import { queueMail, queueMails } from "./queue";

const outboxOf = (mailMessageId: string) =>
  db.outboxEvent.findMany({ where: { data: { path: ["mailMessageId"], equals: mailMessageId } } });

test("a queued mail is stored with the event that sends it, in the caller's transaction", async () => {
  const { eventId, organizationId } = await makeEvent();
  const draft = makeDraft({ eventId, organizationId });
  const id = await db.$transaction((tx) => queueMail(tx, draft));
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ status: "queued", toAddress: draft.to.address, eventId, organizationId, attempts: 0 });
  expect(row.messageId).toBe(`<${id}@localhost>`);
  expect(await outboxOf(id)).toMatchObject([{ name: "mail/message.queued", eventId, organizationId }]);
});

test("a rolled back transaction leaves no mail and no event", async () => {
  const draft = makeDraft();
  await expect(
    db.$transaction(async (tx) => {
      await queueMail(tx, draft);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect(await db.mailMessage.count({ where: { dedupeKey: draft.dedupeKey } })).toBe(0);
});

test("the same key makes one mail, also when eight ask at once", async () => {
  const draft = makeDraft();
  const ids = await Promise.all(Array.from({ length: 8 }, () => db.$transaction((tx) => queueMail(tx, draft))));
  expect(new Set(ids).size).toBe(1);
  expect(await outboxOf(ids[0] ?? "")).toHaveLength(1);
});

test("many drafts are stored at once, known and repeated keys among them", async () => {
  const known = makeDraft();
  const knownId = await db.$transaction((tx) => queueMail(tx, known));
  const drafts = Array.from({ length: 50 }, () => makeDraft());
  const ids = await db.$transaction((tx) => queueMails(tx, [known, ...drafts, ...drafts.slice(0, 5)]));
  expect(ids.size).toBe(51);
  expect(ids.get(known.dedupeKey)).toBe(knownId);
  expect(await outboxOf(knownId)).toHaveLength(1);
  expect(await outboxOf(ids.get(drafts[0]?.dedupeKey ?? "") ?? "")).toHaveLength(1);
});

test.each(["marie@example.com", "o'brien+party@sub.example.co.uk", "x@bücher.example", "a@localhost"])(
  "%s is an address",
  (address) => {
    expect(isMailAddress(address)).toBe(true);
  },
);

test.each([
  "",
  "marie",
  "marie@",
  "@example.com",
  "a b@example.com",
  "marie@example.com\r\nBcc: all@example.com",
  "marie@example.com\n",
  "marie@example.com, pierre@example.com",
  "Marie <marie@example.com>",
  "marie@-example.com",
  "marie..curie@example.com",
  `${"x".repeat(65)}@example.com`,
  `m@${"x".repeat(60)}.${"x".repeat(200)}`,
])("%j is no address, and no mail can be queued to it", async (address) => {
  expect(isMailAddress(address)).toBe(false);
  const draft = makeDraft({ to: { address } });
  if (address.trim() !== "marie@example.com")
    await expect(db.$transaction((tx) => queueMail(tx, draft))).rejects.toThrow("no mail address");
});

test("nothing in names, subject or extra headers can begin another header", async () => {
  const id = await db.$transaction((tx) =>
    queueMail(
      tx,
      makeDraft({
        to: { address: "marie@example.test", name: "Marie\r\nBcc: all@example.test" },
        subject: "Hello\r\nX-Evil: 1\u2028\u202Eabc",
        fromName: "Hosts\nX-Evil: 1",
        headers: { "X-Note": "one\r\nX-Evil: 1" },
      }),
    ),
  );
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({
    toName: "Marie Bcc: all@example.test",
    subject: "Hello X-Evil: 1 abc",
    fromName: "Hosts X-Evil: 1",
    headers: { "X-Note": "one X-Evil: 1" },
  });
});

test("the database itself refuses a header with a line break", async () => {
  const id = await db.$transaction((tx) => queueMail(tx, makeDraft()));
  await expect(db.mailMessage.update({ where: { id }, data: { subject: "a\nb" } })).rejects.toThrow(
    "mail_messages_headers_clean",
  );
});

test("extra headers may not say who, what or how", () => {
  for (const name of ["Bcc", "from", "Message-ID", "Content-Type", "X Evil", "X-Evil:", ""]) {
    expect(() => cleanHeaders({ [name]: "x" })).toThrow("may not set");
  }
  expect(cleanHeaders({ "List-Unsubscribe": "<https://example.test>" })).toEqual({
    "List-Unsubscribe": "<https://example.test>",
  });
});

test("MAIL_FROM is read with and without a name", () => {
  expect(parseMailbox("Marquee <hello@example.com>")).toEqual({ name: "Marquee", address: "hello@example.com" });
  expect(parseMailbox('"Ada, Planner" <hello@example.com>')).toEqual({
    name: "Ada, Planner",
    address: "hello@example.com",
  });
  expect(parseMailbox("hello@example.com")).toEqual({ name: "", address: "hello@example.com" });
  expect(() => parseMailbox("Marquee")).toThrow("MAIL_FROM");
});

test("a header text is cut at whole characters", () => {
  expect(headerText("👩‍🚀".repeat(10), 3)).not.toContain("\uFFFD");
  expect(headerText("abc", 2)).toBe("ab");
});
