import { mintEventScope, mintGuestScope, mintOrgScope, mintUserScope } from "@/lib/platform/access/mint";
import { permissionsInOrganization, permissionsOnEvent, type Standing } from "@/lib/platform/access/permissions";
import type { EventScope, GuestScope, OrgScope, UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type EventId, type HouseholdId, newId, type OrganizationId, type UserId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";

const unique = (): string => newId().slice(-12);

/** A verified user without a password. */
export async function makeUser(data: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<UserScope> {
  const user = await db.user.create({
    data: {
      id: newId(),
      email: `person-${unique()}@example.test`,
      name: "Ada Planner",
      locale: "en-GB",
      emailVerifiedAt: new Date(),
      ...data,
    },
  });
  return mintUserScope({
    userId: user.id as UserId,
    sessionId: newId(),
    name: user.name,
    email: user.email,
    locale: user.locale,
    timeZone: user.timeZone,
  });
}

/** An organization with its owner. */
export async function makeOrganization(
  data: Partial<Prisma.OrganizationUncheckedCreateInput> = {},
): Promise<{ organizationId: OrganizationId; owner: UserScope; scope: OrgScope }> {
  const owner = await makeUser();
  const organization = await db.organization.create({
    data: { id: newId(), name: "Test Planners", slug: `org-${unique()}`, timeZone: "Europe/Paris", ...data },
  });
  const organizationId = organization.id as OrganizationId;
  await db.membership.create({ data: { id: newId(), organizationId, userId: owner.userId, role: "owner" } });
  return { organizationId, owner, scope: orgScopeFor(organizationId, owner, "owner") };
}

/** Adds a user to an organization; answers their scope in it. */
export async function makeMember(
  organizationId: OrganizationId,
  role: "owner" | "planner" | "assistant",
): Promise<{ user: UserScope; scope: OrgScope }> {
  const user = await makeUser();
  await db.membership.create({ data: { id: newId(), organizationId, userId: user.userId, role } });
  return { user, scope: orgScopeFor(organizationId, user, role) };
}

export function orgScopeFor(
  organizationId: OrganizationId,
  user: UserScope,
  membership: Standing["membership"],
): OrgScope {
  const held = permissionsInOrganization(membership);
  return mintOrgScope({
    organizationId,
    membership,
    actor: { kind: "user", userId: user.userId, name: user.name, locale: user.locale },
    can: (permission) => held.has(permission),
  });
}

export type TestEvent = {
  organizationId: OrganizationId;
  eventId: EventId;
  sessionId: string;
  owner: UserScope;
  orgScope: OrgScope;
  /** The owner's scope at the event. */
  scope: EventScope;
};

/** A confirmed event half a year ahead in Paris, with one session, in an organization of its own. */
export async function makeEvent(
  data: Partial<Prisma.EventUncheckedCreateInput> = {},
  session: Partial<Prisma.SessionUncheckedCreateInput> = {},
  organization?: Awaited<ReturnType<typeof makeOrganization>>,
): Promise<TestEvent> {
  const { organizationId, owner, scope: orgScope } = organization ?? (await makeOrganization());
  const startsAt = new Date(Date.now() + 180 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 8 * 3_600_000);
  const name = data.name ?? "Autumn Gala";
  const event = await db.event.create({
    data: {
      id: newId(),
      organizationId,
      name,
      slug: `event-${unique()}`,
      status: "confirmed",
      visibility: "public",
      startsAt,
      endsAt,
      timeZone: "Europe/Paris",
      currency: "EUR",
      searchText: foldText(name),
      ...data,
      rsvpForm: { create: {} },
    },
  });
  const eventId = event.id as EventId;
  const sessionId = newId();
  await db.session.create({
    data: { id: sessionId, eventId, name: "Dinner", kind: "dinner", startsAt, endsAt, ...session },
  });
  return {
    organizationId,
    eventId,
    sessionId,
    owner,
    orgScope,
    scope: eventScopeFor({ organizationId, eventId }, owner, { membership: "owner", staff: null }),
  };
}

/** A scope at an event for a user of any standing (written to no table: scopes are what mutations see). */
export function eventScopeFor(
  event: { organizationId: OrganizationId; eventId: EventId },
  user: UserScope,
  standing: Standing,
): EventScope {
  const held = permissionsOnEvent(standing);
  return mintEventScope({
    ...event,
    actor: { kind: "user", userId: user.userId, name: user.name, locale: user.locale },
    can: (permission) => held.has(permission),
  });
}

export type TestHousehold = { householdId: HouseholdId; guestIds: string[]; scope: GuestScope };

/** A household whose guests are invited to every session of the event. Names are "First Last". */
export async function makeHousehold(
  event: TestEvent,
  names: string[] = ["Marie Curie", "Pierre Curie"],
  data: Partial<Prisma.HouseholdUncheckedCreateInput> = {},
): Promise<TestHousehold> {
  const { eventId, organizationId } = event;
  const householdId = newId() as HouseholdId;
  const householdName = data.name ?? names[0] ?? "Household";
  await db.household.create({
    data: { id: householdId, eventId, name: householdName, email: `home-${unique()}@example.test`, ...data },
  });
  const sessions = await db.session.findMany({ where: { eventId }, select: { id: true } });
  const guests = names.map((name, position) => {
    const [firstName = "", ...rest] = name.split(" ");
    const lastName = rest.join(" ");
    return {
      id: newId(),
      organizationId,
      eventId,
      householdId,
      firstName,
      lastName,
      position,
      sortName: foldText(`${lastName} ${firstName}`),
      searchText: foldText(`${name} ${householdName}`),
    };
  });
  await db.guest.createMany({ data: guests });
  await db.sessionInvite.createMany({
    data: guests.flatMap((guest) => sessions.map((session) => ({ eventId, guestId: guest.id, sessionId: session.id }))),
  });
  const scope = mintGuestScope({
    organizationId,
    eventId,
    householdId,
    actor: { kind: "guest", householdId, name: householdName },
  });
  return { householdId, guestIds: guests.map((guest) => guest.id), scope };
}
