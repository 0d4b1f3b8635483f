import { appUrl } from "@/lib/platform/app-url";
import { now } from "@/lib/platform/clock";
import { eventLoader } from "@/lib/platform/loader";
import { getMailSource } from "../invitations/data/source";
import { getSchedule } from "./data/schedule";
import { countdownMail } from "./mails/countdown";
import { reminderMail } from "./mails/reminder";
import { daysUntil } from "./rules/days";

/** The schedule, whom it would reach now, and both mails as an invented household would read them. */
export const loadSchedule = eventLoader("messages.send", async (scope) => {
  const schedule = await getSchedule(scope);
  const event = await getMailSource(scope);
  const household = { name: "Marie and Pierre Curie", locale: null };
  const url = appUrl(`/events/${scope.eventId}/rsvps/form/preview`);
  const days = daysUntil(now(), event.startsAt, event.timeZone);
  return {
    schedule,
    mails: {
      answer: await reminderMail(event, household, { url, note: null }),
      countdown: await countdownMail(event, household, { url, note: null, days, sessions: [] }),
    },
  };
});
