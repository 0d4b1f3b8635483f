import { afterAll, expect, test } from "vitest";
import { type MailCounter, startMailCounter } from "@/lib/testing/mail-counter";
import { killAt, kills, mails, progressOf, queueMailing } from "./mailing";
import { startStage } from "./stage";

/** Two runs at a time, each with as many mails in flight as it hands over at once. */
const mostInFlight = 2 * 5;

const started: { stop(): Promise<void> }[] = [];
afterAll(async () => {
  for (const each of started.reverse()) await each.stop();
});

test("a mailing of 10,000 at an SMTP server, its sender killed three times: nobody is missed, few come twice", async () => {
  const server: MailCounter = await startMailCounter();
  started.push(server);
  const app = await startStage("mailing-smtp", { SMTP_URL: server.url, MAIL_RATE_PER_SECOND: "0" });
  started.push(app);
  const mailing = await queueMailing();
  await killAt(app, () => server.taken.size);
  await expect.poll(async () => (await progressOf(mailing)).sent, { timeout: 280_000, interval: 500 }).toBe(mails);
  expect(server.taken.size).toBe(mails);
  expect(new Set(server.recipients.values()).size).toBe(mails);
  const again = [...server.taken.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(again).toBeLessThanOrEqual(mostInFlight * kills);
}, 900_000);
