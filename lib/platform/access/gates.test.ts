import { expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import {
  eventScopeFor,
  makeEvent,
  makeHousehold,
  makeMember,
  makeOrganization,
  makeUser,
} from "@/lib/testing/factories";
import { asRequest, signIn } from "@/lib/testing/request";
import { encodeSessionCookie, sessionCookieName } from "../auth/cookie";
import { newId } from "../ids";
import { makeLink } from "../links";
import { enforceLimit, limits } from "../rate-limit";
import { requireEvent, requireOrg, requirePlatformAdmin, requireUser } from "./gates";
import { requireGuest, requireGuestWithin, requirePublicEvent } from "./guest-gates";
import { requireJobEvent } from "./job-gates";
import { permissions, permissionsOnEvent, type Standing } from "./permissions";
import type { UserScope } from "./scopes";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const unauthenticated = { code: "UNAUTHENTICATED", status: 401 };
const forbidden = { code: "FORBIDDEN", status: 403 };
const notFound = { code: "NOT_FOUND", status: 404 };

const known = new Map<string, { cookie: string }>();
/** Runs a gate as this person's browser asks. */
async function as<T>(user: UserScope, gate: () => Promise<T>): Promise<T> {
  const headers = known.get(user.userId) ?? (await signIn(user));
  known.set(user.userId, headers);
  return asRequest(headers, gate);
}

test("a session is who its row says, as they are now", async () => {
  const user = await makeUser();
  expect(await as(user, requireUser)).toMatchObject({
    userId: user.userId,
    sessionId: user.sessionId,
    name: "Ada Planner",
  });
  await db.user.update({ where: { id: user.userId }, data: { name: "Ada Byron" } });
  expect(await as(user, requireUser)).toMatchObject({ name: "Ada Byron" });
});

test("no cookie, a forged one and another installation's are nobody", async () => {
  for (const cookie of ["", `${sessionCookieName}=nonsense`, `${sessionCookieName}=`, "other=1"]) {
    await expect(asRequest({ cookie }, requireUser)).rejects.toMatchObject(unauthenticated);
  }
  const unknown = await encodeSessionCookie(newId(), newId());
  await expect(asRequest({ cookie: `${sessionCookieName}=${unknown}` }, requireUser)).rejects.toMatchObject(
    unauthenticated,
  );
  const malformed = await encodeSessionCookie("not-an-id", newId());
  await expect(asRequest({ cookie: `${sessionCookieName}=${malformed}` }, requireUser)).rejects.toMatchObject(
    unauthenticated,
  );
});

test("a session that was revoked or is over, and a person whose address is unconfirmed, are nobody", async () => {
  for (const change of [
    (user: UserScope) => db.userSession.update({ where: { id: user.sessionId }, data: { revokedAt: new Date() } }),
    (user: UserScope) => db.userSession.update({ where: { id: user.sessionId }, data: { expiresAt: new Date(0) } }),
    (user: UserScope) => db.userSession.delete({ where: { id: user.sessionId } }),
    (user: UserScope) => db.user.update({ where: { id: user.userId }, data: { emailVerifiedAt: null } }),
  ]) {
    const user = await makeUser();
    await as(user, requireUser);
    await change(user);
    await expect(as(user, requireUser)).rejects.toMatchObject(unauthenticated);
  }
});

test("who runs the installation is who is marked so now; for owners and strangers there is no such place", async () => {
  const { owner } = await makeOrganization();
  await expect(as(owner, requirePlatformAdmin)).rejects.toMatchObject(notFound);
  await expect(asRequest({ cookie: "" }, requirePlatformAdmin)).rejects.toMatchObject(unauthenticated);
  const mark = (isPlatformAdmin: boolean) => db.user.update({ where: { id: owner.userId }, data: { isPlatformAdmin } });
  await mark(true);
  expect(await as(owner, requirePlatformAdmin)).toMatchObject({ actor: { kind: "user", userId: owner.userId } });
  await mark(false);
  await expect(as(owner, requirePlatformAdmin)).rejects.toMatchObject(notFound);
});

test("the organization is the one chosen last, while one belongs to it", async () => {
  const [one, other, foreign] = [
    await makeOrganization({ name: "A" }),
    await makeOrganization({ name: "B" }),
    await makeOrganization(),
  ];
  const user = await makeUser();
  for (const [{ organizationId }, role] of [
    [one, "planner"],
    [other, "assistant"],
  ] as const) {
    await db.membership.create({ data: { id: newId(), organizationId, userId: user.userId, role } });
  }
  const choose = (activeOrganizationId: string) =>
    db.userSession.update({ where: { id: user.sessionId }, data: { activeOrganizationId } });
  expect(await as(user, () => requireOrg())).toMatchObject({
    organizationId: one.organizationId,
    membership: "planner",
  });
  await choose(other.organizationId);
  expect(await as(user, () => requireOrg())).toMatchObject({
    organizationId: other.organizationId,
    membership: "assistant",
  });
  await expect(as(user, () => requireOrg("event.create"))).rejects.toMatchObject(forbidden);
  await choose(foreign.organizationId);
  expect(await as(user, () => requireOrg("event.create"))).toMatchObject({ organizationId: one.organizationId });
  await db.membership.deleteMany({ where: { userId: user.userId } });
  await expect(as(user, () => requireOrg())).rejects.toMatchObject(notFound);
});

test("who is only staff of an event belongs to the organization without holding anything in it", async () => {
  const event = await makeEvent();
  const { organizationId, eventId } = event;
  const user = await makeUser();
  await db.eventStaff.create({
    data: { id: newId(), organizationId, eventId, userId: user.userId, role: "lead_planner" },
  });
  const scope = await as(user, () => requireOrg());
  expect(scope).toMatchObject({ organizationId, membership: null });
  expect(permissions.filter((permission) => scope.can(permission))).toEqual([]);
});

type Staff = NonNullable<Standing["staff"]>;
const staffOf = (role: Staff["role"], grants: string[] = [], revokes: string[] = []): Staff => ({
  role,
  grants,
  revokes,
});
const standings: Standing[] = [
  { membership: "owner", staff: null },
  { membership: "planner", staff: null },
  { membership: "assistant", staff: null },
  { membership: "assistant", staff: staffOf("assistant") },
  { membership: null, staff: staffOf("lead_planner") },
  { membership: null, staff: staffOf("assistant", [], ["guests.write"]) },
  { membership: null, staff: staffOf("coordinator", ["guests.write"]) },
  { membership: null, staff: staffOf("door") },
];

test.each(standings)("at an event: %j", async (standing) => {
  const { organizationId, eventId } = await makeEvent();
  const user = standing.membership ? (await makeMember(organizationId, standing.membership)).user : await makeUser();
  if (standing.staff) {
    await db.eventStaff.create({
      data: { id: newId(), organizationId, eventId, userId: user.userId, ...standing.staff },
    });
  }
  const held = permissionsOnEvent(standing);
  for (const permission of permissions) {
    const gate = as(user, () => requireEvent(eventId, permission));
    if (held.has(permission)) expect(await gate).toMatchObject({ organizationId, eventId });
    else await expect(gate).rejects.toMatchObject(forbidden);
  }
  const scope = await as(user, () => requireEvent(eventId, "event.read"));
  expect(permissions.filter((permission) => scope.can(permission)).sort()).toEqual([...held].sort());
  expect(scope.actor).toMatchObject({ kind: "user", userId: user.userId });
});

test("what is another tenant's, unknown or malformed is not found, whatever one is elsewhere", async () => {
  const [mine, theirs] = [await makeEvent(), await makeEvent()];
  for (const id of [
    theirs.eventId,
    newId(),
    "nonsense",
    "",
    undefined,
    null,
    { id: mine.eventId },
    [mine.eventId],
    `${mine.eventId}'`,
  ]) {
    await expect(as(mine.owner, () => requireEvent(id, "event.read"))).rejects.toMatchObject(notFound);
  }
  const { organizationId, eventId } = theirs;
  const staff = await makeUser();
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: staff.userId, role: "door" } });
  const sibling = await makeEvent({}, {}, { organizationId, owner: theirs.owner, scope: theirs.orgScope });
  await expect(as(staff, () => requireEvent(sibling.eventId, "event.read"))).rejects.toMatchObject(notFound);
  await expect(asRequest({}, () => requireEvent(eventId, "event.read"))).rejects.toMatchObject(unauthenticated);
});

test("a standing that ends ends at once", async () => {
  const { organizationId, eventId } = await makeEvent();
  const { user } = await makeMember(organizationId, "planner");
  await as(user, () => requireEvent(eventId, "event.update"));
  await db.membership.update({
    where: { organizationId_userId: { organizationId, userId: user.userId } },
    data: { role: "assistant" },
  });
  await expect(as(user, () => requireEvent(eventId, "event.update"))).rejects.toMatchObject(forbidden);
  await db.membership.deleteMany({ where: { organizationId, userId: user.userId } });
  await expect(as(user, () => requireEvent(eventId, "event.read"))).rejects.toMatchObject(notFound);
});

test("scopes that tests make are those that gates make", async () => {
  const event = await makeEvent();
  const made = eventScopeFor(event, event.owner, { membership: "owner", staff: null });
  const gated = await as(event.owner, () => requireEvent(event.eventId, "event.read"));
  const shown = ({ organizationId, eventId, actor, can }: typeof made) => ({
    organizationId,
    eventId,
    actor,
    can: permissions.filter(can),
  });
  expect(shown(gated)).toEqual(shown(made));
});

test("a household's link opens that household until it is raised or the household removed", async () => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const link = makeLink("rsvp", householdId, 1);
  expect(await requireGuest(link)).toMatchObject({
    householdId,
    eventId: event.eventId,
    organizationId: event.organizationId,
  });
  for (const token of [
    undefined,
    "",
    "nonsense",
    makeLink("ticket", householdId, 1),
    makeLink("rsvp", householdId, 2),
    makeLink("rsvp", newId(), 1),
    `${link}x`,
  ]) {
    await expect(requireGuest(token)).rejects.toMatchObject(notFound);
  }
  await db.household.update({ where: { id: householdId }, data: { linkVersion: 2 } });
  await expect(requireGuest(link)).rejects.toMatchObject(notFound);
  expect(await requireGuest(makeLink("rsvp", householdId, 2))).toMatchObject({ householdId });
  await db.household.update({ where: { id: householdId }, data: { deletedAt: new Date() } });
  await expect(requireGuest(makeLink("rsvp", householdId, 2))).rejects.toMatchObject(notFound);
});

test("a gate that counts lets a household's link through so often, whoever holds it, and a dead link counts for nobody", async () => {
  const { householdId } = await makeHousehold(await makeEvent());
  const [link, dead] = [makeLink("rsvp", householdId, 1), makeLink("rsvp", householdId, 9)];
  const { count } = limits["rsvp.answer"];
  for (let call = 0; call < 3; call++) {
    await expect(requireGuestWithin("rsvp.answer", dead)).rejects.toMatchObject(notFound);
  }
  const calls = Array.from({ length: count + 5 }, () => requireGuestWithin("rsvp.answer", link));
  const outcomes = await Promise.allSettled(calls);
  const passed = outcomes.filter((outcome) => outcome.status === "fulfilled");
  expect(passed).toHaveLength(count);
  expect(passed[0]?.value).toMatchObject({ householdId });
  expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({ code: "RATE_LIMITED" });
  await expect(enforceLimit("rsvp.answer", householdId)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test.each([
  ["public", "confirmed", true],
  ["unlisted", "confirmed", true],
  ["public", "cancelled", true],
  ["private", "confirmed", false],
  ["public", "planning", false],
  ["unlisted", "planning", false],
  ["private", "cancelled", false],
] as const)("the page of a %s event that is %s: %s", async (visibility, status, isOpen) => {
  const { eventId } = await makeEvent({ visibility, status });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const gate = requirePublicEvent(slug);
  if (isOpen) expect(await gate).toMatchObject({ eventId });
  else await expect(gate).rejects.toMatchObject(notFound);
});

test("a job's event that is gone is not found", async () => {
  const { eventId, organizationId } = await makeEvent();
  expect(await requireJobEvent("import", eventId)).toMatchObject({
    eventId,
    organizationId,
    actor: { kind: "system", job: "import" },
  });
  await expect(requireJobEvent("import", newId())).rejects.toMatchObject(notFound);
  await expect(requireJobEvent("import", "nonsense")).rejects.toMatchObject(notFound);
});
