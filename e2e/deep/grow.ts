import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeHousehold, makeMember } from "@/lib/testing/factories";
import { answerFor, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { makeMail } from "@/lib/testing/mail-factories";
import { makeNotification } from "@/lib/testing/notification-factories";
import { makeMeal, makeQuestion, makeSession } from "@/lib/testing/rsvp-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { makeImportRun } from "../access/fixtures/files";
import type { World } from "../access/world";

/** Adds as many of everything that the pages of an event and of its organization list. */
export async function grow(world: World, count: number): Promise<void> {
  const { event, organizationId, eventId } = world;
  for (let index = 0; index < count; index++) {
    const household = await makeHousehold(event, [`Guest ${newId().slice(-6)}`, `Guest ${newId().slice(-6)}`]);
    const [first = "", second = ""] = household.guestIds;
    await answerFor(event, [first], "accepted");
    await answerFor(event, [second], "declined");
    await tagGuests(event, await makeTag(event, `Tag ${newId()}`), [first]);
    await db.household.update({ where: { id: household.householdId }, data: { lastAnsweredAt: new Date() } });
    await db.delivery.create({
      data: { id: newId(), eventId, householdId: household.householdId, occasion: `invitation:${newId()}` },
    });
  }
  for (let index = 0; index < count / 4; index++) {
    await makeMeal(event, `Meal ${index}`, await makeSession(event));
    await makeQuestion(event);
    await makeImportRun(world);
    await makeMember(organizationId, "planner");
    await makeEventBeside(world);
    await makeJobRun();
    await makeLayout(event, { tables: 3 });
  }
  for (let index = 0; index < count; index++) {
    await makeNotification(world.owner, event, { kind: "answers_given", subjectId: world.householdId });
    await makeMail({ to: { address: `guest-${newId()}@example.test` } });
  }
  await db.auditEntry.createMany({
    data: Array.from({ length: count }, () => ({
      id: newId(),
      organizationId,
      eventId,
      actorKind: "user",
      actorId: world.owner.userId,
      actorName: world.owner.name,
      action: "guests.tag_created",
      subjectKind: "tag",
      subjectName: "Family",
    })),
  });
}

async function makeEventBeside({ event }: World): Promise<void> {
  const { name, ...row } = await db.event.findUniqueOrThrow({
    where: { id: event.eventId },
    select: {
      organizationId: true,
      name: true,
      status: true,
      visibility: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      currency: true,
      searchText: true,
    },
  });
  const id = newId();
  await db.event.create({ data: { ...row, id, name: `${name} again`, slug: `again-${id}`, rsvpForm: { create: {} } } });
}
