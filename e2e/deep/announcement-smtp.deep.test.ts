import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import type { MailServer } from "@/lib/testing/mail-server";
import type { Mailing } from "./announcement";
import { type Chance, makeChance } from "./chance";
import { startStage } from "./stage";

const many = 10_000;
const kills = 3;
/** Senders that work on mailings at the same time (inngest/functions/mail.ts). */
const senders = 2;

let chance: Chance;
let app: TestApp;
let postOffice: MailServer;
let mailing: Mailing;
let steps: typeof import("./announcement");
let work: typeof import("./work");

beforeAll(async () => {
  chance = makeChance("announcement-smtp");
  const { startMailServer } = await import("@/lib/testing/mail-server");
  postOffice = await startMailServer();
  app = await startStage("announcement-smtp", { SMTP_URL: postOffice.url, MAIL_RATE_PER_SECOND: "0" });
  [steps, work] = await Promise.all([import("./announcement"), import("./work")]);
  mailing = await steps.makeMailing(many);
});

afterAll(async () => {
  await app?.stop();
  await postOffice?.stop();
});

test("an announcement to 10,000, killed three times: nobody is missed, and only what was in flight arrives again", {
  timeout: 900_000,
}, async () => {
  const { MAILS_AT_ONCE } = await import("@/lib/platform/mail/in-flight");
  expect(await steps.confirmSending(mailing)).toBe(many);
  for (let kill = 1; kill <= kills; kill++) {
    const share = (many / (kills + 1)) * kill + chance.between(-500, 500);
    await work.until("mails on their way", async () => postOffice.received.length >= share, 240_000);
    await app.kill();
    // The first time the leases of the dead run out by themselves.
    if (kill > 1) await work.letLeasesEnd();
    await app.start();
  }
  await steps.untilOver(mailing, 400_000);

  const recorded = await steps.recordedMails(mailing);
  expect(recorded).toHaveLength(many);
  expect(await steps.withoutMail(mailing)).toBe(0);
  const arrived = postOffice.received.map(({ recipients, mail }) => `${recipients.join()} ${mail.messageId}`);
  const expected = recorded.map(({ toAddress, messageId }) => `${toAddress} ${messageId}`);
  expect(new Set(recorded.map(({ toAddress }) => toAddress))).toEqual(new Set(mailing.addresses));
  // Every arrival is one of ours under its one Message-ID, and everybody has at least one.
  expect(new Set(arrived)).toEqual(new Set(expected));
  const again = arrived.length - many;
  expect(again).toBeLessThanOrEqual(kills * senders * MAILS_AT_ONCE);
  console.log(`announcement over SMTP: ${many} mails, ${kills} kills, ${again} arrived again`);
});
