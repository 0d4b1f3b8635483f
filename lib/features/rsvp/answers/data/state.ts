import { db, type Tx } from "@/lib/platform/db";
import type { AtHousehold, RsvpGuest, RsvpState } from "../types";

/** The event and household of an answer; every scope that names both fits. */
type At = Pick<AtHousehold, "organizationId" | "eventId" | "householdId">;

/**
 * Everything that a household's answers depend on, in a constant number of reads; null when it was removed. Inside a
 * transaction that holds the household's lock it is what the answer is decided by.
 */
export async function getRsvpState(at: At, client: Tx = db): Promise<RsvpState | null> {
  const { organizationId, eventId, householdId } = at;
  const household = await client.household.findFirst({
    where: { id: householdId, eventId, deletedAt: null, event: { organizationId } },
    select: {
      id: true,
      name: true,
      envelope: true,
      locale: true,
      allowance: true,
      guestNote: true,
      lastAnsweredAt: true,
      answers: { select: { questionId: true, subjectId: true, value: true } },
    },
  });
  if (!household) return null;
  const event = await getEventAsked(at, client);
  const guests = await listGuestsAsked(at, client);
  const { answers: replies, ...rest } = household;
  const order = new Map(event.sessions.map((session, index) => [session.id, index]));
  const place = (id: string): number => order.get(id) ?? 0;
  const asked = new Set(guests.flatMap((guest) => guest.sessionIds));
  return {
    ...event,
    household: rest,
    replies,
    guests: guests.map((guest) => ({
      ...guest,
      sessionIds: guest.sessionIds.toSorted((a, b) => place(a) - place(b)),
    })),
    sessions: event.sessions.filter((session) => asked.has(session.id)),
  };
}

/** What an event asks of its guests: sessions with meals, questions, settings. */
export async function getEventAsked(
  { organizationId, eventId }: Omit<At, "householdId">,
  client: Tx = db,
): Promise<Pick<RsvpState, "event" | "form" | "sessions" | "questions">> {
  const { sessions, questions, rsvpForm, ...event } = await client.event.findFirstOrThrow({
    where: { id: eventId, organizationId },
    select: {
      name: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      locale: true,
      status: true,
      completedAt: true,
      archivedAt: true,
      rsvpForm: {
        select: {
          deadline: true,
          introduction: true,
          isTentativeOffered: true,
          isDietaryAsked: true,
          isNoteOffered: true,
        },
      },
      sessions: {
        orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          kind: true,
          startsAt: true,
          endsAt: true,
          place: true,
          capacity: true,
          acceptedCount: true,
          meals: {
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: { id: true, name: true, description: true },
          },
        },
      },
      questions: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, prompt: true, kind: true, scope: true, options: true, isRequired: true },
      },
    },
  });
  return { event, sessions, questions, form: rsvpForm ?? unsetForm };
}

/** An event whose form nobody has touched asks like this. */
const unsetForm: RsvpState["form"] = {
  deadline: null,
  introduction: null,
  isTentativeOffered: false,
  isDietaryAsked: true,
  isNoteOffered: true,
};

async function listGuestsAsked({ eventId, householdId }: At, client: Tx): Promise<RsvpGuest[]> {
  const guests = await client.guest.findMany({
    where: { eventId, householdId, deletedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      firstName: true,
      lastName: true,
      kind: true,
      sponsorId: true,
      dietaryNeeds: true,
      invites: { select: { sessionId: true } },
      answers: { select: { sessionId: true, status: true, mealOptionId: true } },
    },
  });
  return guests.map(({ invites, answers, ...guest }) => ({
    ...guest,
    sessionIds: invites.map((invite) => invite.sessionId),
    answers: Object.fromEntries(
      answers.map(({ sessionId, status, mealOptionId }) => [sessionId, { status, mealOptionId }]),
    ),
  }));
}
