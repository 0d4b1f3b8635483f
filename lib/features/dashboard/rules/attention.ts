import type { Formats } from "@/lib/platform/i18n/formats";
import type {
  Attention,
  AttentionKind,
  AttentionList,
  EventAnswers,
  Snooze,
  TightPlace,
  UpcomingEvent,
} from "../types";
import { agoText, daysUntil, inDays } from "./words";

const soonDays = 30;
const urgentDays = 7;
const deadlineDays = 14;
const nearlyFull = 0.95;
/** Share of places from which it matters that more are asked than fit: before, many will decline yet. */
const fewLeft = 0.2;
const shownItems = 8;

type Add = (kind: AttentionKind, urgency: number, tone: Attention["tone"], path: string, sentence: string) => void;
type Telling = { now: Date; formats: Formats; add: Add };

/** What needs somebody now at one event, the most pressing first. Only what the person may do something about. */
export function attentionFor(event: UpcomingEvent, now: Date, formats: Formats): Attention[] {
  const found: Attention[] = [];
  const add: Add = (kind, urgency, tone, path, sentence) => {
    const about = { id: event.id, name: event.name };
    found.push({ kind, event: about, urgency, tone, href: `/events/${event.id}${path}`, sentence });
  };
  aboutDetails(event, { now, formats, add });
  if (event.answers) aboutGuests(event, event.answers, { now, formats, add });
  return found.sort((a, b) => a.urgency - b.urgency);
}

function aboutDetails(event: UpcomingEvent, { now, formats, add }: Telling): void {
  const { details, status } = event;
  const startsIn = daysUntil(event.startsAt, now);
  if (!details || startsIn > soonDays || startsIn <= 0) return;
  const isUrgent = startsIn <= urgentDays;
  const tone = isUrgent ? "danger" : "warning";
  const begins = `Begins ${inDays(startsIn, formats)}`;
  if (status === "planning") {
    add("unconfirmed", isUrgent ? 5 : 40, tone, "/settings", `${begins} and is not confirmed yet.`);
  }
  if (!details.hasPlace) add("no_place", isUrgent ? 6 : 41, tone, "/settings", `${begins} and has no place yet.`);
  if (details.sessions === 0) {
    add("no_sessions", isUrgent ? 7 : 42, tone, "/sessions", `${begins} and has no sessions yet.`);
  }
}

function aboutGuests(event: UpcomingEvent, answers: EventAnswers, telling: Telling): void {
  const { add, formats } = telling;
  const { can } = event;
  if (can.writeGuests && answers.imports.failed) {
    const { id, fileName } = answers.imports.failed;
    add("import_failed", 8, "danger", `/guests/import/${id}`, `The import of ${fileName} failed; no guest was added.`);
  }
  if (can.writeGuests && answers.imports.waiting) {
    const { id, fileName } = answers.imports.waiting;
    add("import_waiting", 30, "info", `/guests/import/${id}`, `${fileName} is uploaded and waits to be imported.`);
  }
  if (can.sendMessages && answers.failedMails > 0) {
    const mails = formats.counted(answers.failedMails, "household’s mail", "households’ mails");
    add("failed_mails", 10, "danger", "/rsvps/households?show=failed", `${mails} could not be delivered.`);
  }
  if (answers.guests === 0) {
    if (can.writeGuests) add("no_guests", 60, "info", "/guests", "No guests yet: import a list or add them.");
    return;
  }
  aboutDeadline(event, answers, telling);
  if (can.sendMessages && answers.notInvited > 0) {
    const households = formats.counted(answers.notInvited, "household has", "households have");
    add("not_invited", 50, "info", "/rsvps/households?show=uninvited", `${households} not been invited by mail.`);
  }
  for (const place of answers.tight) {
    const said = tightSentence(place, formats);
    if (said) {
      const list = place.sessionId ? `/guests?session=${place.sessionId}&answer=accepted` : "/guests?answer=accepted";
      add(`places:${place.sessionId ?? "event"}`, 45, "warning", list, said);
    }
  }
}

function aboutDeadline(event: UpcomingEvent, answers: EventAnswers, { now, formats, add }: Telling): void {
  if (answers.waiting === 0) return;
  const { deadline } = answers;
  const waiting = formats.counted(answers.waiting, "guest has", "guests have");
  const list = "/guests?answer=pending";
  if (!deadline) {
    const startsIn = daysUntil(event.startsAt, now);
    if (event.details && startsIn > 0 && startsIn <= soonDays) {
      const text = `Begins ${inDays(startsIn, formats)}, answers have no deadline, and ${waiting} not answered.`;
      add("no_deadline", 44, "warning", list, text);
    }
    return;
  }
  const left = daysUntil(deadline, now);
  if (left > deadlineDays) return;
  if (left <= 0) {
    add(
      "deadline",
      15,
      "danger",
      list,
      `Answers were due ${agoText(deadline, now, formats)} and ${waiting} not answered.`,
    );
  } else {
    add("deadline", 20 + left, "warning", list, `Answers are due ${inDays(left, formats)}; ${waiting} not answered.`);
  }
}

function tightSentence({ name, capacity, accepted, open }: TightPlace, { count, counted }: Formats): string | null {
  const left = capacity - accepted;
  if (left <= 0) {
    const waiting = open > 0 ? `, and ${counted(open, "guest", "guests")} could still accept` : "";
    return `${name} is full: ${count(accepted)} of ${count(capacity)} places${waiting}.`;
  }
  const places = counted(left, "place", "places");
  if (open > left && left <= capacity * fewLeft)
    return `${name} has ${places} left and ${counted(open, "guest", "guests")} still to answer.`;
  if (accepted >= capacity * nearlyFull) return `${name} has ${places} left of ${count(capacity)}.`;
  return null;
}

/** Invitations to the team that nobody has answered, for whoever manages members. */
export function teamAttention(waiting: { open: number; expired: number }, formats: Formats): Attention[] {
  const all = waiting.open + waiting.expired;
  if (all === 0) return [];
  const people = formats.counted(all, "invitation to your team waits", "invitations to your team wait");
  const expired = waiting.expired > 0 ? `; ${formats.count(waiting.expired)} expired` : "";
  const sentence = `${people} for an answer${expired}.`;
  return [{ kind: "team_invitations", event: null, sentence, href: "/settings/members", tone: "info", urgency: 70 }];
}

/** Everything that needs this person, the most pressing first, without what they put off; at most `limit`. */
export function listAttention(
  all: readonly Attention[],
  snoozes: readonly Snooze[],
  limit = shownItems,
): AttentionList {
  const off = new Set(snoozes.map(({ eventId, kind }) => `${eventId} ${kind}`));
  const wanted = all.filter(({ event, kind }) => !event || !off.has(`${event.id} ${kind}`));
  const items = wanted.toSorted((a, b) => a.urgency - b.urgency).slice(0, limit);
  return { items, more: wanted.length - items.length, putOff: all.length - wanted.length };
}
