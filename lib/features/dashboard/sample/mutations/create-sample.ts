import { claimFreeSlug } from "@/lib/features/events/mutations/claim-slug";
import { eventSearchText } from "@/lib/features/events/rules/search-text";
import { suggestSlug } from "@/lib/features/events/rules/slug";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Success } from "@/lib/platform/result";
import { sampleDates } from "../rules/dates";
import { makeRandom } from "../rules/random";
import { sampleMeals, sampleQuestions, sampleSessions, sampleTexts } from "../rules/texts";
import { type SamplePlace, writeSampleGuests } from "./write-guests";
import { writeSamplePage } from "./write-page";

const seed = 2027;

/**
 * Makes the organization's sample event: a wedding of about 120 invented guests, half-way through its answers, with
 * dates from today. One transaction. An organization has one sample at most: asked again, it answers with that one.
 */
export async function createSample(scope: OrgScope): Promise<Success<{ eventId: string }>> {
  const { organizationId } = scope;
  const organization = await db.organization.findUnique({
    where: { id: organizationId },
    select: { timeZone: true, currency: true },
  });
  if (!organization) throw notFoundError();
  const dates = sampleDates(now(), organization.timeZone);
  return inTransaction(async (tx) => {
    // Two clicks at once: the second waits here and then finds the first one's event.
    await tx.$executeRaw`SELECT 1 FROM organizations WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
    const present = await tx.event.findFirst({ where: { organizationId, isSample: true }, select: { id: true } });
    if (present) return done({ eventId: present.id });
    const eventId = newId();
    const { introduction, ...texts } = sampleTexts;
    await tx.event.create({
      data: {
        ...texts,
        id: eventId,
        organizationId,
        slug: await claimFreeSlug(tx, suggestSlug(texts.name)),
        kind: "wedding",
        status: "confirmed",
        visibility: "unlisted",
        isSample: true,
        startsAt: dates.startsAt,
        endsAt: dates.endsAt,
        timeZone: organization.timeZone,
        currency: organization.currency,
        capacity: 130,
        createdById: scope.actor.userId,
        searchText: eventSearchText(texts),
        createdAt: dates.createdAt,
        rsvpForm: { create: { deadline: dates.deadline, introduction } },
      },
    });
    await writeSamplePage(tx, { organizationId, eventId });
    const place: SamplePlace = { organizationId, eventId, userId: scope.actor.userId, dates };
    const parts = await writeProgramme(tx, place);
    await writeSampleGuests(tx, place, parts, makeRandom(seed));
    const context = { actor: scope.actor, organizationId, eventId };
    await recordAudit(tx, context, {
      action: "event.sample_created",
      subject: { kind: "event", id: eventId, name: texts.name },
    });
    await raise(tx, context, { name: "events/event.updated", data: { eventId } });
    return done({ eventId });
  });
}

/** Sessions, meals and questions. */
async function writeProgramme(tx: Tx, { eventId, dates }: SamplePlace) {
  const sessions = sampleSessions.map(({ kind, name, place, capacity }, position) => {
    const times = dates.sessions[position];
    return {
      row: {
        id: newId(),
        eventId,
        kind,
        name,
        place,
        capacity,
        position,
        invitesAll: kind !== "brunch",
        startsAt: times?.startsAt ?? dates.startsAt,
        endsAt: times?.endsAt ?? dates.endsAt,
      },
      meals: kind === "dinner" ? sampleMeals.map((meal, index) => ({ ...meal, id: newId(), position: index })) : [],
    };
  });
  await tx.session.createMany({ data: sessions.map(({ row }) => row) });
  await tx.mealOption.createMany({
    data: sessions.flatMap(({ row, meals }) => meals.map((meal) => ({ ...meal, eventId, sessionId: row.id }))),
  });
  const questions = sampleQuestions.map((question, position) => ({ ...question, id: newId(), position }));
  await tx.question.createMany({
    data: questions.map(({ replies: _replies, options, ...question }) => ({
      ...question,
      eventId,
      scope: "household" as const,
      options: [...options],
    })),
  });
  return {
    sessions: sessions.map(({ row, meals }) => ({
      id: row.id,
      capacity: row.capacity,
      isBrunch: row.kind === "brunch",
      mealIds: meals.map(({ id }) => id),
    })),
    questions: questions.map(({ id, replies }) => ({ id, replies: [...replies] })),
  };
}
