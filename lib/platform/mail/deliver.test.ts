import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeMail } from "@/lib/testing/mail-factories";
import { startMailWays } from "@/lib/testing/mail-ways";
import { deliverMail, MailDelayedError } from "./deliver";
import { smtpTransport } from "./smtp-transport";
import { mailboxTransport } from "./transport";
import type { MailTransport } from "./types";

const { server, resend, smtp, api, empty, stop } = await startMailWays();
afterAll(stop);
beforeEach(empty);

const rowOf = (id: string) => db.mailMessage.findUniqueOrThrow({ where: { id } });

test("SMTP: the server gets both bodies, our Message-ID, the hosts' name and the reply address", async () => {
  const id = await makeMail({
    fromName: "Zoë & Łukasz",
    replyTo: "zoe@example.test",
    headers: { "X-Marquee-Template": "test" },
    subject: "Überraschung für Émile",
  });
  expect(await deliverMail(id, smtp)).toBe("sent");

  const row = await rowOf(id);
  expect(server.received).toHaveLength(1);
  const { mail, recipients } = server.received[0] ?? expect.fail("nothing arrived");
  expect(recipients).toEqual([row.toAddress]);
  expect(mail.messageId).toBe(row.messageId);
  expect(mail.from).toMatchObject({ name: "Zoë & Łukasz", address: "no-reply@localhost" });
  expect(mail.replyTo).toMatchObject([{ address: "zoe@example.test" }]);
  expect(mail.subject).toBe("Überraschung für Émile");
  expect(mail.text).toContain("Come to our party");
  expect(mail.html).toContain("<p>Come to our party</p>");
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: "x-marquee-template", value: "test" }));
  // No robot answers to it.
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
  expect(row).toMatchObject({ status: "sent", transport: "smtp", attempts: 1, leaseUntil: null, lastError: null });
  expect(row.sentAt).not.toBeNull();
});

test("a second call and twenty at once send one mail", async () => {
  const id = await makeMail();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => deliverMail(id, smtp)));
  expect(await deliverMail(id, smtp)).toBe("sent");
  expect(server.received).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(MailDelayedError);
    else expect(outcome.value).toBe("sent");
  }
});

test("a sender that died comes free when its lease is over, and the repetition has the same Message-ID", async () => {
  const id = await makeMail();
  const dying: MailTransport = {
    name: "smtp",
    send: async (mail) => {
      await smtp.send(mail);
      // As after a kill: the claim stands, nothing was recorded.
      throw await new Promise(() => {});
    },
  };
  void deliverMail(id, dying);
  await expect.poll(() => server.received.length).toBe(1);
  await expect(deliverMail(id, smtp)).rejects.toBeInstanceOf(MailDelayedError);
  expect(server.received).toHaveLength(1);

  await db.$executeRaw`UPDATE mail_messages SET lease_until = now() - interval '1 second' WHERE id = ${id}::uuid`;
  expect(await deliverMail(id, smtp)).toBe("sent");
  expect(server.received).toHaveLength(2);
  expect(server.received[0]?.mail.messageId).toBe(server.received[1]?.mail.messageId);
});

test("a sender that lost its lease cannot overwrite what the next one recorded", async () => {
  const id = await makeMail();
  let goOn: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow: MailTransport = {
    name: "resend",
    send: async () => {
      await held;
      throw new Error("too late");
    },
  };
  const first = deliverMail(id, slow);
  await expect.poll(async () => (await rowOf(id)).status).toBe("sending");
  await db.$executeRaw`UPDATE mail_messages SET lease_until = now() - interval '1 second' WHERE id = ${id}::uuid`;
  expect(await deliverMail(id, smtp)).toBe("sent");
  goOn();
  await expect(first).rejects.toBeInstanceOf(MailDelayedError);
  expect(await rowOf(id)).toMatchObject({ status: "sent", transport: "smtp", attempts: 2 });
});

test("SMTP: trouble that may pass leaves the mail queued, a refusal for good fails it", async () => {
  const id = await makeMail();
  server.refuseWith = 451;
  await expect(deliverMail(id, smtp)).rejects.toBeInstanceOf(MailDelayedError);
  expect(await rowOf(id)).toMatchObject({ status: "queued", attempts: 1, lastError: expect.stringContaining("451") });

  server.refuseWith = 550;
  expect(await deliverMail(id, smtp)).toBe("failed");
  expect(await rowOf(id)).toMatchObject({ status: "failed", attempts: 2, lastError: expect.stringContaining("550") });
  server.refuseWith = null;
  expect(await deliverMail(id, smtp)).toBe("failed");
  expect(server.received).toHaveLength(0);
});

test("a server that cannot be reached leaves the mail queued", async () => {
  const id = await makeMail();
  const nowhere = smtpTransport("smtp://127.0.0.1:1");
  await expect(deliverMail(id, nowhere)).rejects.toBeInstanceOf(MailDelayedError);
  expect(await rowOf(id)).toMatchObject({ status: "queued", sentAt: null });
});

test("Resend: the mail's id is the idempotency key, so a lost answer repeats nothing", async () => {
  const id = await makeMail({ fromName: 'The "Curies"' });
  resend.dropNextAnswer = true;
  await expect(deliverMail(id, api)).rejects.toBeInstanceOf(MailDelayedError);
  expect(await deliverMail(id, api)).toBe("sent");

  expect(resend.requests.map(({ key }) => key)).toEqual([id, id]);
  expect(resend.requests[0]?.authorization).toBe("Bearer re_test");
  expect(resend.sent).toHaveLength(1);
  const row = await rowOf(id);
  expect(row).toMatchObject({ status: "sent", transport: "resend", providerId: resend.sent[0]?.id, attempts: 2 });
  expect(resend.sent[0]?.payload).toMatchObject({
    from: '"The Curies" <no-reply@localhost>',
    to: `"Marie Curie" <${row.toAddress}>`,
    subject: "You are invited",
  });
});

test.each([
  [429, "rate_limit_exceeded", "queued"],
  [401, "invalid_api_key", "queued"],
  [409, "concurrent_idempotent_requests", "queued"],
  [500, "internal_server_error", "queued"],
  [422, "validation_error", "failed"],
])("Resend: %i %s leaves the mail %s", async (status, name, expected) => {
  const id = await makeMail();
  resend.failNext = { status, name, message: "no" };
  const outcome = await deliverMail(id, api).catch((error: unknown) => error);
  if (expected === "failed") expect(outcome).toBe("failed");
  else expect(outcome).toBeInstanceOf(MailDelayedError);
  expect((await rowOf(id)).status).toBe(expected);
  expect(resend.sent).toHaveLength(0);
});

test("without a way out the mail is kept for reading", async () => {
  const id = await makeMail();
  expect(await deliverMail(id, mailboxTransport)).toBe("sent");
  expect(await rowOf(id)).toMatchObject({ status: "sent", transport: "mailbox" });
});

test("no mail of that id is no error", async () => {
  expect(await deliverMail("nonsense", smtp)).toBe("missing");
  expect(await deliverMail("01990000-0000-7000-8000-000000000000", smtp)).toBe("missing");
});

test("what is recorded of a failure holds no address", async () => {
  const id = await makeMail();
  const chatty: MailTransport = {
    name: "smtp",
    send: () => Promise.reject(new Error("550 marie.curie@example.test is unknown")),
  };
  await expect(deliverMail(id, chatty)).rejects.toThrow("[email]");
  expect((await rowOf(id)).lastError).toBe("550 [email] is unknown");
});
