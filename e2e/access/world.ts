import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { makeEvent, makeHousehold, makeMember, makeOrganization, makeUser, type TestEvent } from "@/lib/testing/factories";
import { type ActorName, actors, standings } from "./gates";

/** Ids that doors of one event take, as an access test fills them in. */
export type World = {
  event: TestEvent;
  slug: string;
  householdId: string;
  guestId: string;
  /** The household's secret link. */
  token: string;
};

/** A confirmed, public event with one household, in an organization of its own or in the one given. */
export async function makeWorld(organization?: Awaited<ReturnType<typeof makeOrganization>>): Promise<World> {
  const event = await makeEvent({}, {}, organization);
  const household = await makeHousehold(event);
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId }, select: { slug: true } });
  const [guestId = ""] = household.guestIds;
  return {
    event,
    slug,
    householdId: household.householdId,
    guestId,
    token: makeLink("rsvp", household.householdId, 1),
  };
}

export type Cast = Record<ActorName, string | null>;

/** A session cookie for every actor, in and around one organization. `enlist` puts the staff on an event. */
export async function makeCast(organization: Awaited<ReturnType<typeof makeOrganization>>): Promise<{
  cookies: Cast;
  enlist(event: TestEvent): Promise<void>;
}> {
  const elsewhere = await makeOrganization({ name: "Elsewhere" });
  const userIds: Partial<Record<ActorName, string>> = { owner: organization.owner.userId, stranger: elsewhere.owner.userId };
  const cookies: Cast = Object.fromEntries(actors.map((actor) => [actor, null])) as Cast;
  for (const actor of actors) {
    if (actor === "nobody") continue;
    const { membership } = standings[actor];
    userIds[actor] ??= membership
      ? (await makeMember(organization.organizationId, membership)).user.userId
      : (await makeUser()).userId;
    cookies[actor] = await signIn(userIds[actor] ?? "");
  }
  const enlist = async (event: TestEvent): Promise<void> => {
    await db.eventStaff.createMany({
      data: actors.flatMap((actor) => {
        const staff = actor === "nobody" ? null : standings[actor].staff;
        const userId = userIds[actor];
        return staff && userId
          ? [{ id: newId(), organizationId: event.organizationId, eventId: event.eventId, userId, role: staff.role }]
          : [];
      }),
    });
  };
  return { cookies, enlist };
}

/** A signed-in browser's cookie header for a user. */
export async function signIn(userId: string): Promise<string> {
  const id = newId();
  await db.userSession.create({ data: { id, userId, expiresAt: new Date(Date.now() + 3_600_000) } });
  return `${sessionCookieName}=${await encodeSessionCookie(id, userId)}`;
}
