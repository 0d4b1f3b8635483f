import { expect, test } from "vitest";
import { isEventPermission, type Permission, permissions, permissionsOnEvent } from "@/lib/platform/access/permissions";
import { findEventStanding } from "@/lib/platform/access/standing-store";
import { db } from "@/lib/platform/db";
import { newId, type UserId } from "@/lib/platform/ids";
import { eventScopeFor, makeEvent, makeMember, makeUser, type TestEvent } from "@/lib/testing/factories";
import { staffRoles } from "../rules/roles";
import { listStaff, listStaffCandidates } from "./data";
import { addStaff, inviteStaff } from "./mutations/add-staff";
import { changeStaff, removeStaff } from "./mutations/change-staff";
import { overridesOf, permissionGroups, permissionLabel, permissionsOfRole, permissionsOfStaff } from "./rules";

async function onTeam(event: TestEvent, role: (typeof staffRoles)[number], grants: Permission[] = []) {
  const { organizationId, eventId } = event;
  const user = await makeUser();
  const id = newId();
  await db.eventStaff.create({ data: { id, organizationId, eventId, userId: user.userId, role, grants } });
  const scope = eventScopeFor(event, user, { membership: null, staff: { role, grants, revokes: [] } });
  return { id, user, scope };
}

async function heldBy(userId: UserId, eventId: string): Promise<ReadonlySet<Permission>> {
  const standing = await findEventStanding(userId, eventId);
  return standing ? permissionsOnEvent(standing) : new Set();
}

test("a member is put on the team, once, and the gates see it", async () => {
  const event = await makeEvent();
  const { user } = await makeMember(event.organizationId, "assistant");
  expect((await heldBy(user.userId, event.eventId)).has("guests.read")).toBe(false);
  expect(await addStaff(event.scope, { userId: user.userId, role: "coordinator" })).toMatchObject({ ok: true });
  expect((await heldBy(user.userId, event.eventId)).has("guests.read")).toBe(true);
  expect(await addStaff(event.scope, { userId: user.userId, role: "door" })).toMatchObject({ reason: "staff_already" });
  expect(await listStaffCandidates(event.scope)).toMatchObject([{ userId: event.owner.userId }]);
});

test("strangers to the organization cannot be put on a team", async () => {
  const [event, other] = [await makeEvent(), await makeEvent()];
  expect(await addStaff(event.scope, { userId: other.owner.userId, role: "door" })).toMatchObject({
    reason: "not_a_member",
  });
  expect(await addStaff(event.scope, { userId: "nonsense", role: "door" })).toMatchObject({ reason: "not_a_member" });
});

test("a checklist becomes overrides of the role, and the gates see them", async () => {
  const event = await makeEvent();
  const { id, user } = await onTeam(event, "coordinator");
  const wanted = new Set(permissionsOfRole("coordinator"));
  wanted.add("guests.write");
  wanted.delete("vendors.read");
  expect(await changeStaff(event.scope, { staffId: id, role: "coordinator", permissions: [...wanted] })).toMatchObject({
    ok: true,
  });
  expect(await listStaff(event.scope)).toMatchObject([{ grants: ["guests.write"], revokes: ["vendors.read"] }]);
  expect(await heldBy(user.userId, event.eventId)).toEqual(wanted);
  await changeStaff(event.scope, { staffId: id, role: "door" });
  expect(await heldBy(user.userId, event.eventId)).toEqual(permissionsOfRole("door"));
  expect(await removeStaff(event.scope, id)).toMatchObject({ ok: true });
  expect((await heldBy(user.userId, event.eventId)).size).toBe(0);
});

test("nobody raises themselves or others above what they may do, or takes down who may do more", async () => {
  const event = await makeEvent();
  const helper = await onTeam(event, "coordinator", ["event.staff"]);
  const lead = await onTeam(event, "lead_planner");
  const door = await onTeam(event, "door");
  const { user } = await makeMember(event.organizationId, "assistant");
  const tooMuch = { ok: false, reason: "too_much" };
  expect(await addStaff(helper.scope, { userId: user.userId, role: "lead_planner" })).toMatchObject(tooMuch);
  expect(await inviteStaff(helper.scope, { email: "x@example.test", role: "assistant" })).toMatchObject(tooMuch);
  expect(await changeStaff(helper.scope, { staffId: helper.id, role: "lead_planner" })).toMatchObject(tooMuch);
  expect(
    await changeStaff(helper.scope, { staffId: door.id, role: "door", permissions: ["guests.write"] }),
  ).toMatchObject(tooMuch);
  expect(await changeStaff(helper.scope, { staffId: lead.id, role: "door" })).toMatchObject(tooMuch);
  expect(await removeStaff(helper.scope, lead.id)).toMatchObject(tooMuch);
  expect(await addStaff(helper.scope, { userId: user.userId, role: "door" })).toMatchObject({ ok: true });
  expect(await removeStaff(helper.scope, door.id)).toMatchObject({ ok: true });
  expect((await listStaff(helper.scope)).map(({ role, canChange }) => [role, canChange])).toEqual([
    ["lead_planner", false],
    ["coordinator", true],
    ["door", true],
  ]);
});

test("the staff of another event or tenant is not found", async () => {
  const [event, other] = [await makeEvent(), await makeEvent()];
  const { id, user } = await onTeam(other, "door");
  expect(await changeStaff(event.scope, { staffId: id, role: "assistant" })).toMatchObject({ reason: "not_found" });
  expect(await removeStaff(event.scope, id)).toMatchObject({ reason: "not_found" });
  expect(await removeStaff(event.scope, "nonsense")).toMatchObject({ reason: "not_found" });
  expect((await heldBy(user.userId, other.eventId)).has("checkin.write")).toBe(true);
  expect(await listStaff(event.scope)).toEqual([]);
});

test("inviting a member's address puts them on the team without a mail", async () => {
  const event = await makeEvent();
  const { user } = await makeMember(event.organizationId, "assistant");
  expect(await inviteStaff(event.scope, { email: user.email, role: "door" })).toMatchObject({ invited: false });
  expect(await db.mailMessage.count({ where: { toAddress: user.email } })).toBe(0);
});

test("every permission of an event has words, and no other is offered", () => {
  const offered = permissionGroups().flatMap(({ choices }) => choices);
  expect(offered.map(({ permission }) => permission).sort()).toEqual(permissions.filter(isEventPermission).sort());
  for (const { permission, label } of offered) expect(label).not.toBe(permission);
  expect(permissionLabel("messages.send")).toBe("Send messages and invitations");
});

test.each(staffRoles)("overrides of %s give back what was ticked", (role) => {
  const wanted = new Set<Permission>(["event.read", "guests.read", "messages.send"]);
  expect(permissionsOfStaff({ role, ...overridesOf(role, wanted) })).toEqual(wanted);
  expect(overridesOf(role, permissionsOfRole(role))).toEqual({ grants: [], revokes: [] });
});
