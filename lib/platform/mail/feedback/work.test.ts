import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeMailing } from "@/lib/testing/mail-factories";
import { mailingProgress } from "@/lib/testing/mailing-progress";
import { resendWebhook } from "@/lib/testing/resend-webhook";
import { webhookSecret } from "@/lib/testing/webhook-secret";
import { newId } from "../../ids";
import { receiveFeedback } from "./receive";
import { isSignedBy } from "./signature";
import { workFeedback } from "./work";

async function sentMail() {
  const { organizationId } = await makeEvent();
  const { mailingId, mailIds } = await makeMailing(1, { organizationId });
  const providerId = `re_${newId()}`;
  const mail = await db.mailMessage.update({
    where: { id: mailIds[0] ?? "" },
    data: { status: "sent", sentAt: new Date(), transport: "resend", providerId },
  });
  return { organizationId, mailingId, providerId, mail };
}

async function tell(type: string, emailId: string, bounce?: "Permanent" | "Transient", id = `msg_${newId()}`) {
  return receiveFeedback(id, resendWebhook({ type, emailId, id, ...(bounce && { bounce }) }).payload);
}

const suppressionsOf = (address: string) => db.suppression.findMany({ where: { address: address.toLowerCase() } });

test("the signature is checked on the raw body, with its time and its id", () => {
  const id = "msg_1";
  const at = new Date("2026-05-04T12:00:00Z");
  const { headers, body } = resendWebhook({ type: "email.delivered", emailId: "re_1", id, at });
  const signed = { id, timestamp: headers["svix-timestamp"], signature: headers["svix-signature"] };
  const check = (change: Partial<typeof signed>, text = body, seconds = 0) =>
    isSignedBy(webhookSecret, { ...signed, ...change }, text, new Date(at.getTime() + seconds * 1000));
  expect(check({})).toBe(true);
  expect(check({ signature: `v1,AAAA ${signed.signature}` })).toBe(true);
  expect(check({}, `${body} `)).toBe(false);
  expect(check({ id: "msg_2" })).toBe(false);
  expect(check({ signature: signed.signature.replace("v1,", "v2,") })).toBe(false);
  expect(check({ signature: "v1," })).toBe(false);
  expect(check({}, body, 301)).toBe(false);
  expect(check({}, body, -301)).toBe(false);
  expect(check({}, body, 299)).toBe(true);
  expect(check({ timestamp: "soon" })).toBe(false);
});

test("a repeated webhook is kept once and works once", async () => {
  const { providerId } = await sentMail();
  const id = `msg_${newId()}`;
  expect(await tell("email.delivered", providerId, undefined, id)).toBe(true);
  expect(await tell("email.delivered", providerId, undefined, id)).toBe(false);
  expect(await db.webhookEvent.count({ where: { providerEventId: id } })).toBe(1);
  expect(await workFeedback()).toBeGreaterThan(0);
  expect(await tell("email.delivered", providerId, undefined, id)).toBe(false);
  expect(await workFeedback()).toBe(0);
});

test("what came back is kept by recipient and counted; opening only where it is followed", async () => {
  const { mailingId, providerId, mail } = await sentMail();
  await tell("email.delivered", providerId);
  await tell("email.opened", providerId);
  await workFeedback();
  expect(await mailingProgress(mailingId)).toMatchObject({ sent: 1, delivered: 1, opened: 0 });
  await db.mailMessage.update({ where: { id: mail.id }, data: { tracked: true } });
  await tell("email.clicked", providerId);
  await workFeedback();
  expect(await mailingProgress(mailingId)).toMatchObject({ clicked: 1 });
});

test("a hard bounce and a complaint end all mail to our own record of the address; a soft bounce does not", async () => {
  const soft = await sentMail();
  const hard = await sentMail();
  const angry = await sentMail();
  await tell("email.bounced", soft.providerId, "Transient");
  await tell("email.bounced", hard.providerId, "Permanent");
  await tell("email.complained", angry.providerId);
  await workFeedback();
  expect(await suppressionsOf(soft.mail.toAddress)).toEqual([]);
  expect(await suppressionsOf(hard.mail.toAddress)).toMatchObject([
    { organizationId: null, foundById: hard.organizationId, reason: "hard_bounce" },
  ]);
  expect(await suppressionsOf(angry.mail.toAddress)).toMatchObject([{ organizationId: null, reason: "complaint" }]);
  expect(await suppressionsOf("somebody-else@example.test")).toEqual([]);
  expect((await mailingProgress(soft.mailingId)).bounced).toBe(1);
});

test("a webhook that is quicker than our record of the mail waits for it; one of a stranger's mail goes", async () => {
  const early = `re_${newId()}`;
  await tell("email.delivered", early);
  expect(await workFeedback()).toBe(0);
  const { mail } = await sentMail();
  await db.mailMessage.update({ where: { id: mail.id }, data: { providerId: early } });
  expect(await workFeedback()).toBe(1);
  await tell("email.delivered", `re_${newId()}`);
  await db.$executeRaw`UPDATE webhook_events SET received_at = received_at - interval '3 minutes'`;
  expect(await workFeedback()).toBe(1);
});
