import type { Formats } from "@/lib/platform/i18n/formats";
import type { NotificationKind, SentencePart } from "../types";

/** What a stored notification says, with the names as they are now. */
export type NotificationFacts = {
  kind: NotificationKind;
  count: number;
  subjectId: string | null;
  subjectName: string | null;
  actorName: string | null;
  organizationName: string;
  event: { id: string; name: string; startsAt: Date; timeZone: string } | null;
  /** The household of the latest answer; null when it is gone. */
  householdName: string | null;
};

const strong = (text: string): SentencePart => ({ text, strong: true });
const plain = (text: string): SentencePart => ({ text });

const dayStyle = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

type Telling = { event: SentencePart; actor: SentencePart; formats: Formats };
type Sentence = (facts: NotificationFacts, telling: Telling) => SentencePart[];

const sentences: Record<NotificationKind, Sentence> = {
  answers_given: ({ count, householdName }, { event, formats }) => {
    const others = count - 1;
    if (!householdName)
      return [plain(`${formats.counted(count, "household", "households")} answered for `), event, plain(".")];
    const more = others > 0 ? ` and ${formats.counted(others, "other household", "other households")}` : "";
    return [strong(householdName), plain(`${more} answered for `), event, plain(".")];
  },
  capacity_full: ({ subjectName }, { event }) =>
    subjectName ? [strong(subjectName), plain(" is full at "), event, plain(".")] : [event, plain(" is full.")],
  seats_released: ({ count, subjectName }, { event, formats }) => [
    plain(`${formats.counted(count, "guest", "guests")} gave ${count === 1 ? "a seat" : "seats"} back`),
    ...(subjectName ? [plain(" in "), strong(subjectName)] : []),
    plain(" at "),
    event,
    plain("."),
  ],
  import_finished: ({ count }, { event, formats }) => [
    plain(`The import is done: ${formats.counted(count, "guest", "guests")} added or changed at `),
    event,
    plain("."),
  ],
  import_failed: (_, { event }) => [plain("An import failed and changed nothing at "), event, plain(".")],
  import_undone: (_, { event, actor }) => [actor, plain(" took an import back at "), event, plain(".")],
  invitations_sent: ({ count }, { event, actor, formats }) => [
    actor,
    plain(` sent invitations to ${formats.counted(count, "household", "households")} for `),
    event,
    plain("."),
  ],
  mail_failed: ({ count }, { event, formats }) => [
    plain(`${formats.counted(count, "mail", "mails")} could not be delivered for `),
    event,
    plain("."),
  ],
  event_confirmed: (_, { event, actor }) => [actor, plain(" confirmed "), event, plain(".")],
  event_moved: (facts, { event, actor, formats }) => [
    actor,
    plain(" moved "),
    event,
    plain(facts.event ? `: it begins on ${formats.date(facts.event.startsAt, facts.event.timeZone, dayStyle)}.` : "."),
  ],
  event_cancelled: (_, { event, actor }) => [actor, plain(" cancelled "), event, plain(".")],
  event_deleted: ({ subjectName }, { actor }) => [
    actor,
    plain(" deleted "),
    strong(subjectName ?? "an event"),
    plain("."),
  ],
  member_joined: ({ subjectName, organizationName }) => [
    strong(subjectName ?? "Somebody"),
    plain(" joined "),
    strong(organizationName),
    plain("."),
  ],
  staff_joined: ({ subjectName }, { event }) => [
    strong(subjectName ?? "Somebody"),
    plain(" joined the team of "),
    event,
    plain("."),
  ],
  staff_added: (_, { event, actor }) => [actor, plain(" put you on the team of "), event, plain(".")],
  export_finished: ({ count }, { event, formats }) => [
    plain(`Your file with ${formats.counted(count, "guest", "guests")} is ready: `),
    event,
    plain("."),
  ],
  export_failed: (_, { event }) => [plain("Your file of the guests could not be written: "), event, plain(".")],
};

/** What happened, in one plain sentence, with dates and numbers as the reader writes them. */
export function sentenceOf(facts: NotificationFacts, formats: Formats): SentencePart[] {
  const event = strong(facts.event?.name ?? "an event");
  return sentences[facts.kind](facts, { event, actor: strong(facts.actorName ?? "A colleague"), formats });
}

const places: Record<NotificationKind, (facts: NotificationFacts, base: string) => string> = {
  answers_given: ({ count, subjectId, householdName }, base) =>
    count === 1 && subjectId && householdName ? `${base}/rsvps/households/${subjectId}` : `${base}/rsvps`,
  capacity_full: (_, base) => `${base}/sessions`,
  seats_released: ({ subjectId }, base) => `${base}/seating/${subjectId}`,
  import_finished: ({ subjectId }, base) => `${base}/guests/import/${subjectId}`,
  import_failed: ({ subjectId }, base) => `${base}/guests/import/${subjectId}`,
  import_undone: ({ subjectId }, base) => `${base}/guests/import/${subjectId}`,
  invitations_sent: (_, base) => `${base}/rsvps/invitations`,
  mail_failed: (_, base) => `${base}/rsvps/invitations`,
  event_confirmed: (_, base) => base,
  event_moved: (_, base) => base,
  event_cancelled: (_, base) => base,
  event_deleted: () => "/events",
  member_joined: () => "/settings/members",
  staff_joined: (_, base) => `${base}/team`,
  staff_added: (_, base) => base,
  export_finished: (_, base) => `${base}/guests/exports`,
  export_failed: (_, base) => `${base}/guests/exports`,
};

/** The page where it can be seen. */
export function placeOf(facts: NotificationFacts): string {
  return places[facts.kind](facts, facts.event ? `/events/${facts.event.id}` : "/events");
}
