import { expect, test } from "vitest";
import { listOrganizationStandings } from "@/lib/platform/access/standing-store";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId, type OrganizationId } from "@/lib/platform/ids";
import { makeEvent, makeMember, makeOrganization } from "@/lib/testing/factories";
import { listMembers } from "./data";
import { changeMemberRole, leaveOrganization, removeMember } from "./mutations";

const membershipOf = async (organizationId: OrganizationId, userId: string) =>
  (await db.membership.findUniqueOrThrow({ where: { organizationId_userId: { organizationId, userId } } })).id;

test("an owner changes roles and takes members out, and it is on record", async () => {
  const { organizationId, scope } = await makeOrganization();
  const { user } = await makeMember(organizationId, "assistant");
  const membershipId = await membershipOf(organizationId, user.userId);
  expect(await changeMemberRole(scope, { membershipId, role: "planner" })).toMatchObject({ ok: true });
  expect((await listMembers(scope)).map(({ role, isSelf }) => [role, isSelf])).toEqual([
    ["owner", true],
    ["planner", false],
  ]);
  expect(await removeMember(scope, membershipId)).toMatchObject({ ok: true });
  expect(await listOrganizationStandings(user.userId)).toEqual([]);
  const actions = await db.auditEntry.findMany({ where: { organizationId }, orderBy: { id: "asc" } });
  expect(actions.map((entry) => entry.action)).toEqual([
    "organizations.member_role_changed",
    "organizations.member_removed",
  ]);
});

test("who is taken out is off every team and their browsers leave the organization", async () => {
  const event = await makeEvent();
  const { organizationId, eventId, orgScope } = event;
  const { user } = await makeMember(organizationId, "planner");
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: user.userId, role: "door" } });
  const session = await db.userSession.create({
    data: {
      id: newId(),
      userId: user.userId,
      activeOrganizationId: organizationId,
      expiresAt: new Date(Date.now() + 1e9),
    },
  });
  await removeMember(orgScope, await membershipOf(organizationId, user.userId));
  expect(await listOrganizationStandings(user.userId)).toEqual([]);
  expect(await db.userSession.findUnique({ where: { id: session.id } })).toMatchObject({ activeOrganizationId: null });
});

test("the last owner stays", async () => {
  const { organizationId, owner, scope } = await makeOrganization();
  const membershipId = await membershipOf(organizationId, owner.userId);
  expect(await changeMemberRole(scope, { membershipId, role: "planner" })).toMatchObject({ reason: "last_owner" });
  expect(await removeMember(scope, membershipId)).toMatchObject({ reason: "last_owner" });
  expect(await leaveOrganization(scope)).toMatchObject({ reason: "last_owner" });
  await makeMember(organizationId, "owner");
  expect(await leaveOrganization(scope)).toEqual({ ok: true });
});

test("another tenant's membership is not found", async () => {
  const [mine, theirs] = await Promise.all([makeOrganization(), makeOrganization()]);
  await makeMember(theirs.organizationId, "owner");
  const membershipId = await membershipOf(theirs.organizationId, theirs.owner.userId);
  expect(await changeMemberRole(mine.scope, { membershipId, role: "assistant" })).toMatchObject({
    reason: "not_found",
  });
  expect(await removeMember(mine.scope, membershipId)).toMatchObject({ reason: "not_found" });
  expect(await removeMember(mine.scope, "nonsense")).toMatchObject({ reason: "not_found" });
  expect(await listOrganizationStandings(theirs.owner.userId)).toHaveLength(1);
});

async function ownersInPairs(count: number) {
  const { organizationId, owner, scope } = await makeOrganization();
  const people = [{ user: owner, scope }];
  while (people.length < count) people.push(await makeMember(organizationId, "owner"));
  return { organizationId, people };
}

const ownerCount = (organizationId: string) => db.membership.count({ where: { organizationId, role: "owner" } });

test("of twenty owners who all leave at once one stays", async () => {
  const { organizationId, people } = await ownersInPairs(20);
  const results = await Promise.all(people.map(({ scope }) => leaveOrganization(scope)));
  expect(results.filter((result) => result.ok)).toHaveLength(19);
  expect(await ownerCount(organizationId)).toBe(1);
});

test("control: counting the owners without a lock would leave none", async () => {
  const { organizationId, people } = await ownersInPairs(4);
  let looked = 0;
  let go = () => {};
  const everybodyLooked = new Promise<void>((resolve) => {
    go = resolve;
  });
  await Promise.all(
    people.map(({ user }) =>
      inTransaction(async (tx) => {
        const owners = await tx.membership.count({ where: { organizationId, role: "owner" } });
        looked += 1;
        if (looked === people.length) go();
        await everybodyLooked;
        if (owners > 1) await tx.membership.deleteMany({ where: { organizationId, userId: user.userId } });
      }),
    ),
  );
  expect(await ownerCount(organizationId)).toBe(0);
});
