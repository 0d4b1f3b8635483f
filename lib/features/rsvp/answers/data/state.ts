import { lockHouseholds, lockingHouseholds } from "@/lib/features/events/places/mutations";
import type { Tx } from "@/lib/platform/db";
import { type Call, type DirectTransaction, direct, isDirect, runnerOf } from "@/lib/platform/db/statement";
import { notFoundError } from "@/lib/platform/errors";
import type { AtHousehold, EarlierSubmission, RsvpSession, RsvpState } from "../types";
import { eventAsked, householdAsked, householdSending } from "./state-statements";

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

type HouseholdRow = EventRow & RsvpState["household"] & Pick<RsvpState, "guests" | "replies">;

/** Everything that a household's answers depend on, in one read; null when it was removed. */
export async function getRsvpState(at: At): Promise<RsvpState | null> {
  const [row] = await direct.run<HouseholdRow>(householdAsked, [at.eventId, at.organizationId, at.householdId]);
  return row ? stateOf(row) : null;
}

type StandingRow = HouseholdRow & { earlier: EarlierSubmission[] };

/**
 * The same for an answer that is being sent: takes the household's lock first, and reads what it is decided by, with what
 * was sent before from the page of this key, the latest first.
 */
export async function lockStanding(
  tx: Tx | DirectTransaction,
  at: At,
  key: string,
): Promise<{ state: RsvpState; earlier: EarlierSubmission[] } | null> {
  const reading: Call = { statement: householdSending, values: [at.eventId, at.organizationId, at.householdId, key] };
  const row = await (isDirect(tx) ? lockAndRead(tx, at, reading) : lockThenRead(tx, at, reading));
  return row ? { state: stateOf(row), earlier: row.earlier } : null;
}

async function lockAndRead(tx: DirectTransaction, at: At, reading: Call): Promise<StandingRow | undefined> {
  const [, rows] = await tx.runInTurn([lockingHouseholds(at, [at.householdId]), reading]);
  return rows?.[0] as StandingRow | undefined;
}

async function lockThenRead(tx: Tx, at: At, { statement, values }: Call): Promise<StandingRow | undefined> {
  await lockHouseholds(tx, at, [at.householdId]);
  const [row] = await runnerOf(tx).run<StandingRow>(statement, values);
  return row;
}

function stateOf(row: HouseholdRow): RsvpState {
  const { id, name, envelope, locale, allowance, guestNote, lastAnsweredAt, guests, replies } = row;
  const asked = askedOf(row);
  const invited = new Set(guests.flatMap((guest) => guest.sessionIds));
  return {
    ...asked,
    sessions: asked.sessions.filter((session) => invited.has(session.id)),
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
