import type { GuestDoor, Opened } from "@/lib/platform/access/guest-gates";
import { type Call, direct } from "@/lib/platform/db/statement";
import { notFoundError } from "@/lib/platform/errors";
import type { AtHousehold, EarlierSubmission, RsvpSession, RsvpState } from "../types";
import { eventAsked, householdAsked, householdSending, householdSendingByLink } from "./state-statements";

/** The event and household of an answer; every scope that names both fits. */
type At = Pick<AtHousehold, "organizationId" | "eventId" | "householdId">;

type Asked = Pick<RsvpState, "event" | "form" | "sessions" | "questions">;

/** Instants inside JSON are text. */
type EventRow = Omit<RsvpState["event"], "name" | "locale"> & {
  eventName: string;
  eventLocale: string;
  form: (Omit<RsvpState["form"], "deadline"> & { deadline: string | null }) | null;
  sessions: (Omit<RsvpSession, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string })[];
  questions: RsvpState["questions"];
};

type GuestRow = Omit<RsvpState["guests"][number], "sessionIds"> & { invitedTo: string[] };

type HouseholdRow = EventRow & RsvpState["household"] & Pick<RsvpState, "replies"> & { guests: GuestRow[] };

/** Everything that a household's answers depend on, in one read; null when it was removed. */
export async function getRsvpState(at: At): Promise<RsvpState | null> {
  const [row] = await direct.run<HouseholdRow>(householdAsked, [at.eventId, at.organizationId, at.householdId]);
  return row ? stateOf(row) : null;
}

/** What an answer that is being sent is decided by, and what was sent before from the page of its key, the latest first. */
export type Standing = { state: RsvpState; earlier: EarlierSubmission[] };

/** Reads a standing; to be sent behind the household's lock, and its rows given to `standingOf`. */
export const readingStanding = ({ eventId, organizationId, householdId }: At, key: string): Call => ({
  statement: householdSending,
  values: [eventId, organizationId, householdId, key],
});

/** As `readingStanding`, of the household that a link names if it is still good. */
export const readingStandingByLink = ({ id, version }: GuestDoor["link"], key: string): Call => ({
  statement: householdSendingByLink,
  values: [id, version, key],
});

/** The standing in the rows of `readingStanding`; null when the household was removed. */
export function standingOf(rows: readonly unknown[]): Standing | null {
  const [row] = rows as (HouseholdRow & Pick<Standing, "earlier">)[];
  return row ? { state: stateOf(row), earlier: row.earlier } : null;
}

/** The household that the rows of `readingStandingByLink` found; undefined where the link opens nothing. */
export function openedOf(rows: readonly unknown[]): Opened | undefined {
  return (rows as Opened[])[0];
}

function stateOf(row: HouseholdRow): RsvpState {
  const { id, name, envelope, locale, allowance, guestNote, lastAnsweredAt, replies } = row;
  const asked = askedOf(row);
  const invited = new Set(row.guests.flatMap((guest) => guest.invitedTo));
  const sessions = asked.sessions.filter((session) => invited.has(session.id));
  // In the sessions' order: to sort in the database would read each session again for each guest.
  const guests = row.guests.map(({ invitedTo, ...guest }) => ({
    ...guest,
    sessionIds: sessions.filter((session) => invitedTo.includes(session.id)).map((session) => session.id),
  }));
  return {
    ...asked,
    sessions,
    household: { id, name, envelope, locale, allowance, guestNote, lastAnsweredAt },
    guests,
    replies,
  };
}

/** What an event asks of its guests: sessions with meals, questions, settings. Throws NOT_FOUND. */
export async function getEventAsked({ organizationId, eventId }: Omit<At, "householdId">): Promise<Asked> {
  const [row] = await direct.run<EventRow>(eventAsked, [eventId, organizationId]);
  if (!row) throw notFoundError();
  return askedOf(row);
}

function askedOf(row: EventRow): Asked {
  const { eventName, startsAt, endsAt, timeZone, eventLocale, status, completedAt, archivedAt } = row;
  const { form, sessions, questions } = row;
  return {
    event: { name: eventName, startsAt, endsAt, timeZone, locale: eventLocale, status, completedAt, archivedAt },
    form: form ? { ...form, deadline: form.deadline === null ? null : new Date(form.deadline) } : unsetForm,
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
    })),
    questions,
  };
}

/** An event whose form nobody has touched asks like this. */
const unsetForm: RsvpState["form"] = {
  deadline: null,
  introduction: null,
  isTentativeOffered: false,
  isDietaryAsked: true,
  isNoteOffered: true,
};
