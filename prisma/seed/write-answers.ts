import { db } from "@/lib/platform/db";
import type { Answering } from "./answers";
import type { EventPlan, HouseholdPlan } from "./event-plan";
import { guestNotes } from "./names";
import type { Random } from "./random";
import { demoMailing } from "./write-mails";

type Place = { eventId: string; organizationId: string; authorId: string; invitedAt: Date };

/** Invitations that went out, answers with their history, replies and notes, and the counters they add up to. */
export async function writeAnswers(
  plan: EventPlan,
  place: Place,
  households: readonly HouseholdPlan[],
  { invited, answeredAt, answers }: Answering,
  random: Random,
): Promise<void> {
  const { eventId } = place;
  await db.delivery.createMany({
    data: [...invited].map((householdId) => ({
      id: random.id(),
      eventId,
      householdId,
      occasion: demoMailing(eventId),
      createdById: place.authorId,
      createdAt: place.invitedAt,
    })),
  });
  await db.answer.createMany({
    data: answers.map(({ at, ...answer }) => ({ ...answer, eventId, createdAt: at, updatedAt: at })),
  });
  await db.answerRevision.createMany({
    data: answers.map(({ at, ...answer }) => ({
      ...answer,
      id: random.id(),
      eventId,
      actor: "guest" as const,
      createdAt: at,
    })),
  });
  await db.rsvpSubmission.createMany({
    data: [...answeredAt].map(([householdId, createdAt]) => ({
      id: random.id(),
      eventId,
      householdId,
      key: random.id(),
      outcome: { by: "guest" },
      createdAt,
    })),
  });
  for (const [householdId, lastAnsweredAt] of answeredAt) {
    const guestNote = random.chance(0.18) ? random.pick(guestNotes) : null;
    await db.household.update({ where: { id: householdId }, data: { lastAnsweredAt, guestNote } });
  }
  await writeReplies(plan, eventId, households, answeredAt, random);
  await writeAudit(place, households, answeredAt, random);
  await db.$executeRaw`
    UPDATE sessions s SET accepted_count = (SELECT count(*) FROM answers a
      WHERE a.event_id = s.event_id AND a.session_id = s.id AND a.status = 'accepted')
    WHERE s.event_id = ${eventId}::uuid`;
  await db.$executeRaw`
    UPDATE events e SET accepted_count = (SELECT count(DISTINCT a.guest_id) FROM answers a
      WHERE a.event_id = e.id AND a.status = 'accepted')
    WHERE e.id = ${eventId}::uuid`;
}

async function writeReplies(
  plan: EventPlan,
  eventId: string,
  households: readonly HouseholdPlan[],
  answeredAt: ReadonlyMap<string, Date>,
  random: Random,
): Promise<void> {
  for (const [position, { replies, options, ...question }] of plan.questions.entries()) {
    const questionId = random.id();
    await db.question.create({ data: { ...question, id: questionId, eventId, position, options: options ?? [] } });
    const answered = households.filter((household) => answeredAt.has(household.id) && random.chance(0.8));
    await db.questionAnswer.createMany({
      data: answered.flatMap((household) => {
        const guestIds = question.scope === "guest" ? household.guests.map((guest) => guest.id) : [null];
        return guestIds.map((guestId) => ({
          eventId,
          questionId,
          householdId: household.id,
          guestId,
          subjectId: guestId ?? household.id,
          value: random.pick(replies),
        }));
      }),
    });
  }
}

async function writeAudit(
  place: Place,
  households: readonly HouseholdPlan[],
  answeredAt: ReadonlyMap<string, Date>,
  random: Random,
): Promise<void> {
  await db.auditEntry.createMany({
    data: households.flatMap((household) => {
      const at = answeredAt.get(household.id);
      if (!at) return [];
      return [
        {
          id: random.id(),
          organizationId: place.organizationId,
          eventId: place.eventId,
          actorKind: "guest",
          actorId: household.id,
          actorName: household.name,
          action: "rsvp.answered",
          subjectKind: "household",
          subjectId: household.id,
          subjectName: household.name,
          createdAt: at,
        },
      ];
    }),
  });
}
