import { deliverMail } from "@/lib/platform/mail/deliver";
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

/** Hands out again what a crash or a long outage left behind. */
export const sweepMail = inngest.createFunction(
  { id: "mail-sweep", name: "Sweep mails", triggers: [{ cron: "*/5 * * * *" }], retries: 1 },
  async ({ step }) => await step.run("sweep", () => sweepMails()),
);
