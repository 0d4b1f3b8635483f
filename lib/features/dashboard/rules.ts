import type { Attention, UpcomingEvent } from "./types";

const day = 86_400_000;

/** Whole days from now until an instant, rounded up: 1 is within the next 24 hours; 0 or less has passed. */
export function daysUntil(instant: Date, now: Date): number {
  return Math.ceil((instant.getTime() - now.getTime()) / day);
}

function inDays(days: number): string {
  if (days <= 0) return "today";
  return days === 1 ? "within a day" : `in ${days} days`;
}

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** What needs somebody now at one event, the most pressing first. Only what the person may do something about. */
export function attentionFor(event: UpcomingEvent, now: Date): Attention[] {
  const base = `/events/${event.id}`;
  const found: Attention[] = [];
  const add = (urgency: number, tone: Attention["tone"], href: string, sentence: string): void => {
    found.push({ eventId: event.id, eventName: event.name, urgency, tone, href, sentence });
  };
  const startsIn = daysUntil(event.startsAt, now);
  if (event.can.update && event.status === "planning" && startsIn <= 30) {
    add(
      startsIn <= 7 ? 5 : 40,
      startsIn <= 7 ? "danger" : "warning",
      `${base}/settings`,
      `Begins ${inDays(startsIn)} and is not confirmed yet.`,
    );
  }
  const { answers } = event;
  if (!answers) return found;
  if (answers.failedMails > 0 && event.can.sendMessages) {
    add(10, "danger", `${base}/rsvps`, `${count(answers.failedMails, "mail", "mails")} could not be sent.`);
  }
  if (answers.guests === 0) {
    if (event.can.writeGuests) add(60, "info", `${base}/guests`, "No guests yet: import a list or add them.");
    return found;
  }
  const deadlineIn = event.deadline ? daysUntil(event.deadline, now) : null;
  if (answers.waiting > 0 && deadlineIn !== null && deadlineIn <= 14) {
    const waiting = count(answers.waiting, "guest has", "guests have");
    const isOver = deadlineIn <= 0;
    add(
      isOver ? 15 : 20 + deadlineIn,
      isOver ? "danger" : "warning",
      `${base}/rsvps`,
      isOver
        ? `The deadline has passed and ${waiting} not answered.`
        : `Answers are due ${inDays(deadlineIn)}; ${waiting} not answered.`,
    );
  }
  if (answers.notInvited > 0 && event.can.sendMessages) {
    add(
      50,
      "info",
      `${base}/rsvps`,
      `${count(answers.notInvited, "household has", "households have")} not been invited.`,
    );
  }
  for (const session of answers.nearlyFull) {
    const left = session.left === 0 ? "is full" : `has ${count(session.left, "place", "places")} left`;
    add(45, "warning", `${base}/sessions`, `${session.name} ${left}.`);
  }
  return found;
}

/** Everything that needs this person, over all events: the most pressing first, at most `limit`. */
export function attentionOver(events: readonly UpcomingEvent[], now: Date, limit = 12): Attention[] {
  const all = events.flatMap((event) => attentionFor(event, now));
  return all.sort((a, b) => a.urgency - b.urgency).slice(0, limit);
}
