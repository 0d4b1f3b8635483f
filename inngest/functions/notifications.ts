import { mailNews, sendMornings } from "@/lib/features/notifications/digest/jobs";
import { keepNewsOf, sweepOldNotifications, tellOfNews } from "@/lib/features/notifications/jobs";
import { inngest, onEvent } from "../client";

/** What happened is kept for whoever may read of it, and their open pages are told. */
export const keepNotifications = inngest.createFunction(
  {
    id: "notifications",
    name: "Tell people what happened",
    triggers: [
      onEvent("rsvp/answer.given"),
      onEvent("rsvp/invitations.requested"),
      onEvent("seating/seat.released"),
      onEvent("guests/import.ended"),
      onEvent("guests/export.ended"),
      onEvent("mail/message.failed"),
      onEvent("events/event.confirmed"),
      onEvent("events/event.moved"),
      onEvent("events/event.cancelled"),
      onEvent("events/event.deleted"),
      onEvent("organizations/member.joined"),
      onEvent("organizations/staff.joined"),
      onEvent("organizations/staff.added"),
    ],
    retries: 9,
    concurrency: { limit: 2 },
  },
  async ({ event, step, runId }) => {
    if (event.name === "inngest/function.invoked") return { told: 0 };
    const happening = { id: event.id ?? runId, at: event.ts };
    const people = await step.run("keep", () => keepNewsOf(event, happening));
    if (people.length > 0) await step.run("tell", () => tellOfNews(people));
    return { told: people.length };
  },
);

/** What is older than three months goes, once a day. */
export const sweepNotifications = inngest.createFunction(
  { id: "notifications-sweep", name: "Delete old notifications", triggers: [{ cron: "41 3 * * *" }], retries: 2 },
  async ({ step }) => ({ deleted: await step.run("sweep", () => sweepOldNotifications()) }),
);

/** What people want by mail, gathered for some minutes and only if they have not read it. */
export const mailNotifications = inngest.createFunction(
  {
    id: "notifications-mail",
    name: "Mail what people want by mail",
    triggers: [{ cron: "* * * * *" }],
    // The next minute looks again.
    retries: 0,
    concurrency: { limit: 1 },
  },
  async ({ step }) => await step.run("mail", () => mailNews()),
);

/** What needs attention, each at the person's own morning. */
export const sendMorningDigests = inngest.createFunction(
  {
    id: "notifications-morning",
    name: "Send the morning mails",
    triggers: [{ cron: "*/5 * * * *" }],
    retries: 0,
    concurrency: { limit: 1 },
  },
  async ({ step }) => await step.run("send", () => sendMornings()),
);
