import { searchTextOf, sortNameOf } from "@/lib/features/guests/rules";
import { db } from "@/lib/platform/db";
import { foldText } from "@/lib/platform/text";
import { makeAnswers } from "./answers";
import type { EventPlan, HouseholdPlan } from "./event-plan";
import { makeHouseholds } from "./guest-list";
import { Random } from "./random";
import { endOfDay, firstDay, instantAt } from "./times";
import { writeAnswers } from "./write-answers";
import { writeMails } from "./write-mails";
import { writePage } from "./write-page";

const day = 86_400_000;

export type WrittenEvent = { id: string; organizationId: string; name: string };

/** Writes a planned event with its sessions, guests, invitations and answers, counters and history included. */
export async function writeEvent(
  plan: EventPlan,
  organizationId: string,
  author: { id: string; name: string },
  today: Date,
): Promise<WrittenEvent> {
  const random = new Random(plan.seed);
  const first = firstDay(plan, today);
  const sessions = plan.sessions.map((session, position) => ({
    plan: session,
    id: random.id(),
    position,
    startsAt: instantAt(first, session.from, plan.timeZone),
    endsAt: instantAt(first, session.to, plan.timeZone),
    meals: (session.meals ?? []).map((meal, index) => ({ ...meal, id: random.id(), position: index })),
  }));
  const startsAt = new Date(Math.min(...sessions.map((session) => session.startsAt.getTime())));
  const endsAt = new Date(Math.max(...sessions.map((session) => session.endsAt.getTime())));
  const createdAt = new Date(Math.min(today.getTime(), startsAt.getTime()) - 60 * day);
  const eventId = random.id();
  await db.event.create({
    data: {
      id: eventId,
      organizationId,
      name: plan.name,
      slug: plan.slug,
      kind: plan.kind,
      status: plan.status,
      visibility: plan.visibility,
      startsAt,
      endsAt,
      timeZone: plan.timeZone,
      locale: plan.locale ?? "en",
      summary: plan.summary,
      description: plan.description,
      venueName: plan.venue.name,
      addressLine: plan.venue.line,
      addressCity: plan.venue.city,
      addressPostalCode: plan.venue.postalCode,
      addressCountry: plan.venue.country,
      latitude: plan.venue.latitude,
      longitude: plan.venue.longitude,
      contactEmail: plan.contactEmail,
      currency: plan.currency,
      capacity: plan.capacity ?? null,
      isCapacityEnforced: false,
      createdById: author.id,
      searchText: foldText(`${plan.name} ${plan.venue.name} ${plan.venue.city}`),
      createdAt,
      rsvpForm: {
        create: {
          deadline: endOfDay(today, plan.form.deadlineInDays, plan.timeZone),
          introduction: plan.form.introduction || null,
          isTentativeOffered: plan.form.isTentativeOffered ?? false,
        },
      },
    },
  });
  if (plan.page) await writePage(plan.page, { eventId, organizationId }, new Random(plan.seed + 1));
  await db.session.createMany({
    data: sessions.map(({ plan: session, id, position, startsAt: from, endsAt: to }) => ({
      id,
      eventId,
      position,
      kind: session.kind,
      name: session.name,
      place: session.place ?? null,
      description: session.description ?? null,
      capacity: session.capacity ?? null,
      invitesAll: session.askedShare === undefined,
      startsAt: from,
      endsAt: to,
    })),
  });
  await db.mealOption.createMany({
    data: sessions.flatMap((session) =>
      session.meals.map((meal) => ({ ...meal, eventId, sessionId: session.id, description: meal.description ?? null })),
    ),
  });
  const households = makeHouseholds(plan, random);
  await writeGuests(plan, { eventId, organizationId, createdAt }, households, random);
  const invites = inviteGuests(random, households, sessions);
  await db.sessionInvite.createMany({
    data: [...invites].flatMap(([guestId, sessionIds]) =>
      sessionIds.map((sessionId) => ({ eventId, guestId, sessionId, createdAt })),
    ),
  });
  const invitedAt = new Date(Math.min(today.getTime() - 24 * day, startsAt.getTime() - 60 * day));
  const rows = sessions.map((session) => ({
    id: session.id,
    capacity: session.plan.capacity ?? null,
    mealIds: session.meals.map((meal) => meal.id),
  }));
  const until = new Date(Math.min(today.getTime(), startsAt.getTime() - 14 * day));
  const answering = makeAnswers(plan, random, households, rows, invites, invitedAt, until);
  await writeAnswers(plan, { eventId, organizationId, authorId: author.id, invitedAt }, households, answering, random);
  await writeMails(eventId, invitedAt);
  await db.auditEntry.create({
    data: {
      id: random.id(),
      organizationId,
      eventId,
      actorKind: "user",
      actorId: author.id,
      actorName: author.name,
      action: "event.created",
      subjectKind: "event",
      subjectId: eventId,
      subjectName: plan.name,
      createdAt,
    },
  });
  return { id: eventId, organizationId, name: plan.name };
}

async function writeGuests(
  plan: EventPlan,
  at: { eventId: string; organizationId: string; createdAt: Date },
  households: readonly HouseholdPlan[],
  random: Random,
): Promise<void> {
  const { eventId, organizationId, createdAt } = at;
  await db.household.createMany({
    data: households.map(({ id, name, email, allowance, city }) => ({
      id,
      eventId,
      name,
      email,
      allowance,
      addressCity: city,
      createdAt,
    })),
  });
  await db.guest.createMany({
    data: households.flatMap((household) =>
      household.guests.map(({ tags: _tags, ...guest }) => ({
        ...guest,
        eventId,
        organizationId,
        sortName: sortNameOf(guest),
        searchText: searchTextOf(guest, household),
        createdAt,
      })),
    ),
  });
  const tags = plan.guests.tags.map((tag) => ({ ...tag, id: random.id(), eventId, nameKey: foldText(tag.name) }));
  await db.guestTag.createMany({ data: tags });
  const tagId = new Map(tags.map((tag) => [tag.name, tag.id]));
  await db.guestTagging.createMany({
    data: households.flatMap((household) =>
      household.guests.flatMap((guest) =>
        guest.tags.flatMap((tag) => {
          const id = tagId.get(tag);
          return id ? [{ eventId, guestId: guest.id, tagId: id }] : [];
        }),
      ),
    ),
  });
}

/** The sessions that each guest is asked to; a household is asked together. */
function inviteGuests(
  random: Random,
  households: readonly HouseholdPlan[],
  sessions: readonly { id: string; plan: EventPlan["sessions"][number] }[],
): Map<string, string[]> {
  const invites = new Map<string, string[]>();
  for (const household of households) {
    const asked = sessions.filter(({ plan }) => plan.askedShare === undefined || random.chance(plan.askedShare));
    for (const guest of household.guests) {
      invites.set(
        guest.id,
        asked.map((session) => session.id),
      );
    }
  }
  return invites;
}
