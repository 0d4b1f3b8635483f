import { sendTexts } from "@/lib/platform/sms/send";
import { inngest, onEvent } from "../client";

const MOST_ROUNDS = 400;
/** Longer waits are left to the schedule. */
const LONGEST_WAIT_SECONDS = 60;

/** The text messages that wait, one after the other at the provider's rate. Whoever runs takes what is due. */
export const sendTextMessages = inngest.createFunction(
  {
    id: "sms-send",
    name: "Send text messages",
    triggers: [onEvent("sms/messages.queued"), { cron: "*/5 * * * *" }],
    retries: 9,
    concurrency: { limit: 1 },
  },
  async ({ step }) => {
    let sent = 0;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const outcome = await step.run(`send-${round}`, () => sendTexts());
      sent += outcome.sent;
      if (outcome.nextInSeconds === null || outcome.nextInSeconds > LONGEST_WAIT_SECONDS) break;
      if (outcome.nextInSeconds > 0) await step.sleep(`wait-${round}`, `${outcome.nextInSeconds}s`);
    }
    return { sent };
  },
);
