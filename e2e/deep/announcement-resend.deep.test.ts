import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import type { ResendEmulator } from "@/lib/testing/resend-emulator";
import type { Mailing } from "./announcement";
import { type Chance, makeChance } from "./chance";
import { startStage } from "./stage";

const many = 10_000;
const kills = 3;

let chance: Chance;
let app: TestApp;
let resend: ResendEmulator;
let mailing: Mailing;
let steps: typeof import("./announcement");
let work: typeof import("./work");

beforeAll(async () => {
  chance = makeChance("announcement-resend");
  const { startResendEmulator } = await import("@/lib/testing/resend-emulator");
  resend = await startResendEmulator();
  const variables = { RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url, MAIL_RATE_PER_SECOND: "5" };
  app = await startStage("announcement-resend", variables);
  [steps, work] = await Promise.all([import("./announcement"), import("./work")]);
  mailing = await steps.makeMailing(many);
});

afterAll(async () => {
  await app?.stop();
  await resend?.stop();
});

test("an announcement to 10,000 through a provider with idempotency keys, killed three times: each exactly once", {
  timeout: 900_000,
}, async () => {
  expect(await steps.confirmSending(mailing)).toBe(many);
  for (let kill = 1; kill <= kills; kill++) {
    const share = (many / (kills + 1)) * kill + chance.between(-500, 500);
    await work.until("mails on their way", async () => resend.sent.length >= share, 240_000);
    await app.kill();
    // The first time the leases of the dead run out by themselves.
    if (kill > 1) await work.letLeasesEnd();
    await app.start();
  }
  await steps.untilOver(mailing, 400_000);

  expect(await steps.recordedMails(mailing)).toHaveLength(many);
  expect(await steps.withoutMail(mailing)).toBe(0);
  const reached = resend.sent.map(({ payload }) => /<([^>]+)>/.exec(String(payload.to))?.[1]);
  expect(reached).toHaveLength(many);
  expect(new Set(reached)).toEqual(new Set(mailing.addresses));
  const repeated = resend.requests.length - new Set(resend.requests.map(({ key }) => key)).size;
  console.log(
    `announcement over Resend: ${many} mails, ${kills} kills, ${repeated} requests repeated, none sent twice`,
  );
});
