import { afterAll, expect, test } from "vitest";
import { type ResendEmulator, startResendEmulator } from "@/lib/testing/resend-emulator";
import { killAt, mails, progressOf, queueMailing } from "./mailing";
import { startStage } from "./stage";

const started: { stop(): Promise<void> }[] = [];
afterAll(async () => {
  for (const each of started.reverse()) await each.stop();
});

test("a mailing of 10,000 through Resend, its sender killed three times: each exactly once", async () => {
  const resend: ResendEmulator = await startResendEmulator();
  started.push(resend);
  const app = await startStage("mailing-resend", {
    RESEND_API_KEY: "re_test_key",
    RESEND_BASE_URL: resend.url,
    MAIL_RATE_PER_SECOND: "20",
  });
  started.push(app);
  const mailing = await queueMailing();
  await killAt(app, () => resend.sent.length);
  await expect.poll(async () => (await progressOf(mailing)).sent, { timeout: 280_000, interval: 500 }).toBe(mails);
  expect(resend.sent).toHaveLength(mails);
  expect(new Set(resend.sent.map(({ payload }) => payload.to)).size).toBe(mails);
}, 900_000);
