import { findJobEvent, systemScope } from "@/lib/platform/access/job-gates";
import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { isMailAddress } from "@/lib/platform/mail/address";
import { getRsvpState } from "../answers/data/state";
import { listWaitingDeliveries, type WaitingDelivery } from "../invitations/data/recipients";
import { getMailSource, type MailSource } from "../invitations/data/source";
import { guestMailDraft } from "../invitations/mails/draft";
import type { MailContent } from "../invitations/mails/invitation";
import { dropDeliveries, keepMails } from "../invitations/mutations/keep-mails";
import { householdUrl } from "../invitations/rules";
import { stillConcerned } from "./data/audience";
import { type DueReminder, listDueReminders } from "./data/due";
import { getReminder, type SentReminder } from "./data/reminder";
import { countdownMail } from "./mails/countdown";
import { reminderMail } from "./mails/reminder";
import { overtakeReminders } from "./mutations/overtake";
import { sendDueReminder } from "./mutations/send-reminder";
import { closedBecause } from "./rules/closed";
import { daysUntil } from "./rules/days";
import { latestOf } from "./rules/due";
import { occasionOf } from "./rules/occasion";

/** Mails made in one step: few enough to be done in seconds. */
const mailsPerStep = 50;

/**
 * Starts every reminder that is due now: of several of one event and kind the latest, the others are left out. Two that
 * look at once start each reminder once.
 */
export async function sendDueReminders(): Promise<{ started: number; overtaken: number }> {
  const due = await listDueReminders(systemScope("rsvp/reminders"), now());
  const outcome = { started: 0, overtaken: 0 };
  for (const group of groupsOf(due)) {
    try {
      outcome.started += (await startLatest(group)) ? 1 : 0;
      outcome.overtaken += group.overtaken.length;
    } catch (error) {
      // One event's trouble holds up nobody else's: it is due again in a minute.
      log.error({ err: error, eventId: group.latest.eventId }, "A reminder could not be started");
    }
  }
  return outcome;
}

async function startLatest({ latest, overtaken }: Group): Promise<boolean> {
  const scope = await findJobEvent("rsvp/reminders", latest.eventId);
  if (!scope) return false;
  await overtakeReminders(
    scope,
    overtaken.map(({ id }) => id),
  );
  return (await sendDueReminder(scope, latest.id)).ok;
}

type Group = { latest: DueReminder; overtaken: DueReminder[] };

function groupsOf(due: readonly DueReminder[]): Group[] {
  const groups = new Map<string, DueReminder[]>();
  for (const reminder of due) {
    const key = `${reminder.eventId}/${reminder.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), reminder]);
  }
  return [...groups.values()].flatMap((group) => latestOf(group) ?? []);
}

/**
 * Makes the next mails of a reminder; answers how many are still to be made. May run twice. Who answered, was removed or
 * lost the address meanwhile gets none, and nobody does once there is nothing left to be reminded of.
 */
export async function prepareReminders(given: {
  eventId: string;
  reminderId: string;
}): Promise<{ made: number; left: number }> {
  const scope = await findJobEvent("rsvp/reminders", given.eventId);
  const reminder = scope && (await getReminder(scope, given.reminderId));
  if (!scope || !reminder) return { made: 0, left: 0 };
  const { next, waiting } = await listWaitingDeliveries(scope, occasionOf(reminder.id), mailsPerStep);
  if (next.length === 0) return { made: 0, left: 0 };
  const event = await getMailSource(scope);
  const concerned = closedBecause(reminder.kind, event, now())
    ? new Set<string>()
    : await stillConcerned(
        scope,
        reminder.kind,
        next.map(({ id }) => id),
      );
  const reached = next.filter((each) => concerned.has(each.id) && each.email && isMailAddress(each.email));
  await dropDeliveries(
    scope,
    next.filter((each) => !reached.includes(each)).map(({ deliveryId }) => deliveryId),
  );
  const mails = await Promise.all(reached.map((each) => toMail(scope, event, reminder, each)));
  await keepMails(scope, occasionOf(reminder.id), mails);
  return { made: reached.length, left: waiting - next.length };
}

async function toMail(scope: EventScope, event: MailSource, reminder: SentReminder, delivery: WaitingDelivery) {
  const mail = await contentOf(scope, event, reminder, delivery);
  const dedupeKey = `rsvp.${occasionOf(reminder.id)}:${delivery.id}`;
  return { deliveryId: delivery.deliveryId, draft: guestMailDraft(scope, event, delivery, { mail, dedupeKey }) };
}

async function contentOf(
  scope: EventScope,
  event: MailSource,
  { kind, note }: SentReminder,
  delivery: WaitingDelivery,
): Promise<MailContent> {
  const url = householdUrl(delivery);
  if (kind === "answer") return reminderMail(event, delivery, { url, note });
  const { organizationId, eventId } = scope;
  const state = await getRsvpState({ organizationId, eventId, householdId: delivery.id });
  const comesTo = (sessionId: string): boolean =>
    state?.guests.some((guest) => guest.answers[sessionId]?.status === "accepted") ?? false;
  const days = daysUntil(now(), event.startsAt, event.timeZone);
  const sessions = state?.sessions.filter(({ id }) => comesTo(id)) ?? [];
  return countdownMail(event, delivery, { url, note, days, sessions });
}
