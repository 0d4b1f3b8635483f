import { deliverMail } from "@/lib/platform/mail/deliver";
import { workFeedback } from "@/lib/platform/mail/feedback/work";
import { sweepMailRecords } from "@/lib/platform/mail/retention";
import { sendBatches } from "@/lib/platform/mail/send-batches";
import { sweepMails } from "@/lib/platform/mail/sweep";
import { inngest, onEvent } from "../client";

/** One queued mail on its way out. Who is refused for good is recorded; trouble that may pass is tried again. */
export const sendMail = inngest.createFunction(
  {
    id: "mail-send",
    name: "Send a mail",
    triggers: [onEvent("mail/message.queued")],
    retries: 9,
    concurrency: { limit: 4 },
  },
  async ({ event, step }) => ({
    outcome: await step.run("deliver", () => deliverMail(event.data.mailMessageId)),
  }),
);

/** Two hours of sending; what is left after that is the sweep's to call a new sender for. */
const MOST_ROUNDS = 400;
/** Longer waits are left to the sweep. */
const LONGEST_WAIT_SECONDS = 60;

/** The mails of mailings, in batches of up to a hundred, at the provider's rate. Whoever runs takes what is due. */
export const sendMailings = inngest.createFunction(
  {
    id: "mail-mailings",
    name: "Send mailings",
    triggers: [onEvent("mail/mailing.queued")],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ step }) => {
    let batches = 0;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const sent = await step.run(`send-${round}`, () => sendBatches());
      batches += sent.batches;
      if (sent.nextInSeconds === null || sent.nextInSeconds > LONGEST_WAIT_SECONDS) break;
      if (sent.nextInSeconds > 0) await step.sleep(`wait-${round}`, `${sent.nextInSeconds}s`);
    }
    return { batches };
  },
);

/** What the provider told of mails: bounces and complaints end further mail to the address. */
export const workMailFeedback = inngest.createFunction(
  {
    id: "mail-feedback",
    name: "Work what came back of mails",
    triggers: [onEvent("mail/feedback.received"), { cron: "*/2 * * * *" }],
    retries: 9,
    concurrency: { limit: 1 },
  },
  async ({ step }) => ({ worked: await step.run("work", () => workFeedback()) }),
);

/** Hands out again what a crash or a long outage left behind. */
export const sweepMail = inngest.createFunction(
  { id: "mail-sweep", name: "Sweep mails", triggers: [{ cron: "*/5 * * * *" }], retries: 1 },
  async ({ step }) => {
    const mails = await step.run("sweep", () => sweepMails());
    return { ...mails, ...(await step.run("retention", () => sweepMailRecords())) };
  },
);
