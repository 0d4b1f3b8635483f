import { expect } from "vitest";
import type { TestApp } from "@/lib/testing/app";

export const mails = 10_000;
const killedAt = [2000, 5000, 8000];
export const kills = killedAt.length;

/** Ten thousand announcements, in one transaction. */
export async function queueMailing() {
  const { makeEvent } = await import("@/lib/testing/factories");
  const { makeMailing } = await import("@/lib/testing/mail-factories");
  const { letEverybodySleepIn } = await import("@/lib/testing/notification-factories");
  const { organizationId, eventId } = await makeEvent();
  await letEverybodySleepIn();
  return { organizationId, ...(await makeMailing(mails, { organizationId, eventId })) };
}

export async function progressOf(mailing: Awaited<ReturnType<typeof queueMailing>>) {
  const { mailingProgress } = await import("@/lib/platform/mail/progress");
  return mailingProgress(mailing, mailing.mailingId);
}

/** Kills the app each time so many have arrived, and starts it again. */
export async function killAt(app: TestApp, arrived: () => number): Promise<void> {
  for (const count of killedAt) {
    await expect.poll(arrived, { timeout: 240_000, interval: 20 }).toBeGreaterThanOrEqual(count);
    await app.kill();
    await app.start();
  }
}
