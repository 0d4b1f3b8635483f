import { searchTextOf, sortNameOf } from "@/lib/features/guests/rules";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";
import { type SampleHouseholdAnswers, type SampleSession, sampleAnswers } from "../rules/answers";
import type { SampleDates } from "../rules/dates";
import { type SampleHousehold, samplePeople } from "../rules/people";
import type { Random } from "../rules/random";
import { sampleTags } from "../rules/texts";

export type SamplePlace = { organizationId: string; eventId: string; userId: string; dates: SampleDates };
type Parts = { sessions: readonly SampleSession[]; questions: readonly { id: string; replies: string[] }[] };

const guestCount = 122;
const hourMs = 3_600_000;

/** Guests in households with tags and needs, whom they were asked to what, and how they answered over the weeks. */
export async function writeSampleGuests(tx: Tx, place: SamplePlace, parts: Parts, random: Random): Promise<void> {
  const { eventId, dates } = place;
  const households = samplePeople(random, guestCount, newId);
  const span = { invitedAt: new Date(dates.invitedAt.getTime() + hourMs), until: lastAnswer(dates) };
  const said = sampleAnswers(random, households, parts.sessions, span);
  await writePeople(tx, place, households, new Map(said.map((each) => [each.householdId, each])));
  await tx.sessionInvite.createMany({
    data: said.flatMap(({ sessionIds }, index) =>
      (households[index]?.guests ?? []).flatMap((guest) =>
        sessionIds.map((sessionId) => ({ eventId, guestId: guest.id, sessionId, createdAt: dates.createdAt })),
      ),
    ),
  });
  await writeHistory(tx, place, said);
  const answered = said.filter(({ answeredAt }) => answeredAt !== null);
  await tx.questionAnswer.createMany({
    data: parts.questions.flatMap(({ id, replies }) =>
      answered
        .filter(() => random.chance(0.8))
        .map(({ householdId }) => ({
          eventId,
          questionId: id,
          householdId,
          subjectId: householdId,
          value: random.pick(replies),
        })),
    ),
  });
  await countPlaces(tx, place);
}

/** Answers came in until last night; the deadline is twelve days off. */
const lastAnswer = ({ invitedAt }: SampleDates): Date => new Date(invitedAt.getTime() + 33 * 24 * hourMs - 12 * hourMs);

async function writePeople(
  tx: Tx,
  { organizationId, eventId, dates: { createdAt } }: SamplePlace,
  households: readonly SampleHousehold[],
  said: ReadonlyMap<string, SampleHouseholdAnswers>,
): Promise<void> {
  await tx.household.createMany({
    data: households.map(({ id, name, allowance }) => ({
      id,
      eventId,
      name,
      allowance,
      lastAnsweredAt: said.get(id)?.answeredAt ?? null,
      guestNote: said.get(id)?.note ?? null,
      createdAt,
    })),
  });
  await tx.guest.createMany({
    data: households.flatMap(({ id: householdId, name, guests }) =>
      guests.map(({ tags: _tags, ...guest }) => ({
        ...guest,
        householdId,
        eventId,
        organizationId,
        sortName: sortNameOf(guest),
        searchText: searchTextOf(guest, { name, email: null }),
        createdAt,
      })),
    ),
  });
  const tags = sampleTags.map((tag) => ({ ...tag, id: newId(), eventId, nameKey: foldText(tag.name) }));
  await tx.guestTag.createMany({ data: tags });
  await tx.guestTagging.createMany({
    data: households.flatMap(({ guests }) =>
      guests.flatMap((guest) =>
        tags
          .filter((tag) => guest.tags.includes(tag.name))
          .map((tag) => ({ eventId, guestId: guest.id, tagId: tag.id })),
      ),
    ),
  });
}

/** Invitations that count as sent (nothing was mailed), and every answer with its history. */
async function writeHistory(tx: Tx, place: SamplePlace, said: readonly SampleHouseholdAnswers[]): Promise<void> {
  const { eventId, userId, dates } = place;
  await tx.delivery.createMany({
    data: said
      .filter(({ isInvited }) => isInvited)
      .map(({ householdId }) => ({
        id: newId(),
        eventId,
        householdId,
        occasion: "invitation:sample",
        createdById: userId,
        createdAt: dates.invitedAt,
      })),
  });
  const given = said.flatMap(({ householdId, answeredAt, answers }) =>
    answeredAt ? [{ householdId, at: answeredAt, answers }] : [],
  );
  await tx.rsvpSubmission.createMany({
    data: given.map(({ householdId, at }) => ({
      id: newId(),
      eventId,
      householdId,
      key: newId(),
      outcome: { by: "guest" },
      createdAt: at,
    })),
  });
  const answers = given.flatMap(({ at, answers: rows }) => rows.map((row) => ({ ...row, eventId, createdAt: at })));
  await tx.answer.createMany({ data: answers.map((row) => ({ ...row, updatedAt: row.createdAt })) });
  await tx.answerRevision.createMany({
    data: answers.map((row) => ({ ...row, id: newId(), actor: "guest" as const })),
  });
}

async function countPlaces(tx: Tx, { organizationId, eventId }: SamplePlace): Promise<void> {
  await tx.$executeRaw`
    UPDATE sessions s SET accepted_count = (SELECT count(*) FROM answers a
      WHERE a.event_id = s.event_id AND a.session_id = s.id AND a.status = 'accepted')
    WHERE s.event_id = ${eventId}::uuid`;
  await tx.$executeRaw`
    UPDATE events e SET accepted_count = (SELECT count(DISTINCT a.guest_id) FROM answers a
      WHERE a.event_id = e.id AND a.status = 'accepted')
    WHERE e.id = ${eventId}::uuid AND e.organization_id = ${organizationId}::uuid`;
}
