import { confirmAnswer, prepareInvitations } from "@/lib/features/rsvp/invitations/jobs";
import { prepareNotices, startCancelledNotice } from "@/lib/features/rsvp/notices/jobs";
import { prepareReminders, sendDueReminders } from "@/lib/features/rsvp/reminders/jobs";
import { inngest, onEvent } from "../client";

/** A mailing's invitations are made in steps of fifty; each mail then leaves by itself. */
export const sendInvitations = inngest.createFunction(
  {
    id: "rsvp-invitations",
    name: "Make the invitations of a mailing",
    triggers: [onEvent("rsvp/invitations.requested")],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ event, step }) => {
    let made = 0;
    for (let batch = 1; ; batch++) {
      const outcome = await step.run(`batch-${batch}`, () => prepareInvitations(event.data));
      made += outcome.made;
      if (outcome.left === 0) return { made };
    }
  },
);

/** A household is told by mail what it has answered. */
export const confirmAnswers = inngest.createFunction(
  {
    id: "rsvp-confirmation",
    name: "Confirm an answer",
    triggers: [onEvent("rsvp/answer.given")],
    retries: 9,
    concurrency: { limit: 4 },
  },
  async ({ event, step }) => await step.run("confirm", () => confirmAnswer(event.data)),
);

/** Every minute: what is due before a deadline or an event goes out. */
export const sweepReminders = inngest.createFunction(
  {
    id: "rsvp-reminders-sweep",
    name: "Look for reminders that are due",
    triggers: [{ cron: "* * * * *" }],
    // The next minute looks again.
    retries: 0,
    concurrency: { limit: 1 },
  },
  async ({ step }) => await step.run("send-due", () => sendDueReminders()),
);

/** A reminder's mails are made in steps of fifty; each mail then leaves by itself. */
export const makeReminders = inngest.createFunction(
  {
    id: "rsvp-reminders",
    name: "Make the mails of a reminder",
    triggers: [onEvent("rsvp/reminder.started")],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ event, step }) => {
    let made = 0;
    for (let batch = 1; ; batch++) {
      const outcome = await step.run(`batch-${batch}`, () => prepareReminders(event.data));
      made += outcome.made;
      if (outcome.left === 0) return { made };
    }
  },
);

/** Guests are told that something has changed or that the event is cancelled, fifty a step. */
export const makeNotices = inngest.createFunction(
  {
    id: "rsvp-notices",
    name: "Make the mails of a change or a cancellation",
    triggers: [onEvent("events/notice.requested")],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ event, step }) => {
    await step.run("who-is-told", () => startCancelledNotice(event.data));
    let made = 0;
    for (let batch = 1; ; batch++) {
      const outcome = await step.run(`batch-${batch}`, () => prepareNotices(event.data));
      made += outcome.made;
      if (outcome.left === 0) return { made };
    }
  },
);
