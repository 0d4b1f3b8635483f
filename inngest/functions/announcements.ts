import {
  finishMailing,
  queueNextMails,
  settleAnnouncement,
  sweepAnnouncements,
  undoUntil,
} from "@/lib/features/announcements/jobs";
import { inngest, onEvent } from "../client";

/** An announcement's recipients are settled and their mails queued, five hundred a step; each mail then leaves by itself. */
export const sendAnnouncements = inngest.createFunction(
  {
    id: "announcements-send",
    name: "Make the mails of an announcement",
    triggers: [onEvent("announcements/announcement.requested")],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ event, step }) => {
    const until = await step.run("time-to-take-back", () => undoUntil(event.data));
    if (until) await step.sleepUntil("until-it-stands", until);
    if (!(await step.run("recipients", () => settleAnnouncement(event.data)))) return { outcome: "taken back" };
    for (let batch = 1; ; batch++) {
      const outcome = await step.run(`mails-${batch}`, () => queueNextMails(event.data));
      if (outcome === "done") return { outcome: "queued", batches: batch };
    }
  },
);

/** What is due begins; what is over is closed, also where the word of it was lost. */
export const sweepDueAnnouncements = inngest.createFunction(
  { id: "announcements-sweep", name: "Begin what is due", triggers: [{ cron: "* * * * *" }], retries: 1 },
  async ({ step }) => await step.run("sweep", () => sweepAnnouncements()),
);

/** The last mail of an announcement has left. */
export const finishAnnouncement = inngest.createFunction(
  {
    id: "announcements-finish",
    name: "Close an announcement",
    triggers: [onEvent("mail/mailing.progressed")],
    retries: 2,
    concurrency: { limit: 1 },
  },
  async ({ event, step }) => await step.run("finish", () => finishMailing(event.data)),
);
