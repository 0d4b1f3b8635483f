import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { db } from "@/lib/platform/db";
import { newId, type OrganizationId, type UserId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { makeEvent, makeHousehold, makeOrganization, type TestEvent } from "@/lib/testing/factories";
import { type ActorName, actors, type SignedIn, standings } from "./gates";

export type Person = { userId: UserId; name: string; email: string; sessionId: string };

/** One event of an organization, and what its doors are opened with. */
export type World = {
  organizationId: OrganizationId;
  event: TestEvent;
  eventId: string;
  slug: string;
  /** A household of two. */
  householdId: string;
  guestId: string;
  guestIds: string[];
  /** The household's secret link. */
  token: string;
  /** Owns the organization. */
  owner: Person;
  /** Names that appear nowhere else: an answer that holds one tells of this event, or of its guests. */
  eventName: string;
  guestName: string;
};

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

/** A confirmed, public event half a year ahead with one household, in an organization that exists. */
async function makeWorld(organization: Organization, owner: Person): Promise<World> {
  const mark = newId().slice(-8);
  const [eventName, guestName, slug] = [`Gala-${mark}`, `Curie-${mark}`, `gala-${mark}`];
  const event = await makeEvent({ name: eventName, slug }, {}, organization);
  const household = await makeHousehold(event, [`Marie ${guestName}`, `Pierre ${guestName}`]);
  return {
    organizationId: organization.organizationId,
    event,
    eventId: event.eventId,
    slug,
    householdId: household.householdId,
    guestId: household.guestIds[0] ?? "",
    guestIds: household.guestIds,
    token: makeLink("rsvp", household.householdId, 1),
    owner,
    eventName,
    guestName,
  };
}

/** The same event, seen from another of its households. */
export async function neighbourOf(world: World): Promise<World> {
  const household = await makeHousehold(world.event, ["Lise Meitner", "Otto Frisch"]);
  return {
    ...world,
    householdId: household.householdId,
    guestId: household.guestIds[0] ?? "",
    guestIds: household.guestIds,
    token: makeLink("rsvp", household.householdId, 1),
  };
}

export type Stage = {
  ours: World;
  people: Record<SignedIn, Person>;
  /** The stranger's own event in their own organization. */
  theirs(): Promise<World>;
  /** Another event of our organization, on whose staff nobody is. */
  sister(): Promise<World>;
  /** The cookie header an actor's browser sends; null for who never signed in. */
  cookieOf(actor: ActorName): Promise<string | null>;
};

/** An organization with one event and everybody around it, another organization, and nothing shared with other tests. */
export async function makeStage(): Promise<Stage> {
  const [organization, elsewhere] = [await makeOrganization(), await makeOrganization({ name: "Elsewhere" })];
  const people = await castPeople(organization, elsewhere);
  const ours = await makeWorld(organization, people.owner);
  const { organizationId, eventId } = ours;
  const elsewhereOnStaff = people["staff of another event"];
  const { eventId: otherEventId } = await makeEvent({}, {}, organization);
  await db.eventStaff.createMany({
    data: [
      ...signedInActors.flatMap((actor) => {
        const { staff } = standings[actor];
        return staff ? [{ id: newId(), organizationId, eventId, userId: people[actor].userId, ...staff }] : [];
      }),
      { id: newId(), organizationId, eventId: otherEventId, userId: elsewhereOnStaff.userId, role: "lead_planner" },
    ],
  });
  const endedId = await addSession(people.owner, { revokedAt: new Date() });
  return {
    ours,
    people,
    theirs: once(() => makeWorld(elsewhere, people.stranger)),
    sister: once(() => makeWorld(organization, people.owner)),
    async cookieOf(actor) {
      if (actor === "nobody") return null;
      if (actor === "signed out") return cookieFor({ ...people.owner, sessionId: endedId });
      return cookieFor(people[actor]);
    },
  };
}

const signedInActors = actors.filter((actor): actor is SignedIn => actor !== "nobody" && actor !== "signed out");

async function castPeople(organization: Organization, elsewhere: Organization): Promise<Record<SignedIn, Person>> {
  const cast = signedInActors.map((actor) => {
    const userId =
      actor === "owner" ? organization.owner.userId : actor === "stranger" ? elsewhere.owner.userId : newId();
    const made = actor === "owner" ? organization.owner : actor === "stranger" ? elsewhere.owner : null;
    const email = made?.email ?? `${actor.replaceAll(" ", "-")}-${userId.slice(-12)}@example.test`;
    return { actor, isNew: made === null, person: { userId: userId as UserId, name: made?.name ?? actor, email } };
  });
  const emailVerifiedAt = new Date();
  await db.user.createMany({
    data: cast
      .filter(({ isNew }) => isNew)
      .map(({ actor, person: { userId, ...person } }) => ({
        id: userId,
        emailVerifiedAt,
        isPlatformAdmin: actor === "platform admin",
        ...person,
      })),
  });
  await db.membership.createMany({
    data: cast.flatMap(({ actor, isNew, person: { userId } }) => {
      const role = standings[actor].membership;
      return role && isNew ? [{ id: newId(), organizationId: organization.organizationId, userId, role }] : [];
    }),
  });
  const entries = cast.map(({ actor, person }) => [actor, { ...person, sessionId: newId() }] as const);
  await db.userSession.createMany({
    data: entries.map(([actor, { userId, sessionId }]) => ({
      id: sessionId,
      userId,
      expiresAt: tomorrow(),
      activeOrganizationId: actor === "stranger" ? organization.organizationId : null,
    })),
  });
  return Object.fromEntries(entries) as Record<SignedIn, Person>;
}

/** One more signed-in browser of a person. Answers its id. */
export async function addSession(person: Person, data: { revokedAt?: Date } = {}): Promise<string> {
  const id = newId();
  await db.userSession.create({ data: { id, userId: person.userId, expiresAt: tomorrow(), ...data } });
  return id;
}

/** The cookie header of a person's browser. */
export async function cookieFor({ userId, sessionId }: Pick<Person, "userId" | "sessionId">): Promise<string> {
  return `${sessionCookieName}=${await encodeSessionCookie(sessionId, userId)}`;
}

const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
