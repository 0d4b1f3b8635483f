import { expect, test } from "vitest";
import { confirmAddressChange } from "@/lib/features/accounts/address/mutations/confirm-change";
import { requestAddressChange } from "@/lib/features/accounts/address/mutations/request-change";
import { findLiveSession } from "@/lib/platform/access/session-store";
import { findEventStanding, listOrganizationStandings } from "@/lib/platform/access/standing-store";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { makeEvent, makeMember, makeOrganization, makeUser } from "@/lib/testing/factories";
import { inviteStaff } from "../../staff/mutations/add-staff";
import { findInvitationCard, listInvitations } from "../data";
import { acceptInvitation, declineInvitation, registerByInvitation } from "./answer-invitation";
import { resendInvitation, revokeInvitation } from "./change-invitation";
import { inviteMember } from "./invite-member";

const someone = () => `invited-${newId()}@example.test`;

async function invited(email = someone()) {
  const organization = await makeOrganization();
  const result = await inviteMember(organization.scope, { email, role: "planner" });
  if (!result.ok) throw new Error(result.message);
  return { ...organization, email, invitationId: result.invitationId, token: (await newestMail(email)).secret };
}

test("an invitation says who invites to what, and joins whoever has the address", async () => {
  const user = await makeSignedIn();
  const { organizationId, owner, token } = await invited(user.email);
  expect(await findInvitationCard(token)).toMatchObject({
    email: user.email,
    organizationName: "Test Planners",
    inviterName: owner.name,
    offer: { kind: "membership", role: "planner" },
    state: "open",
    hasAccount: true,
  });
  expect(await acceptInvitation(user, token)).toMatchObject({ ok: true, path: "/dashboard" });
  expect(await listOrganizationStandings(user.userId)).toEqual([{ organizationId, membership: "planner" }]);
  expect((await findLiveSession(user.sessionId))?.activeOrganizationId).toBe(organizationId);
  expect(await acceptInvitation(user, token)).toMatchObject({ reason: "closed" });
});

test("somebody else's link does not let one in", async () => {
  const { token } = await invited();
  const stranger = await makeUser();
  expect(await acceptInvitation(stranger, token)).toMatchObject({ reason: "other_address" });
  expect(await listOrganizationStandings(stranger.userId)).toEqual([]);
  expect((await findInvitationCard(token))?.state).toBe("open");
});

test("who has moved to another address since is let in still, until somebody else has an account with the old one", async () => {
  const user = await makeSignedIn();
  const first = await invited(user.email);
  const second = await invited(user.email);
  const newEmail = `moved-${newId()}@example.test`;
  await requestAddressChange(user, { newEmail, currentPassword: testPassword });
  await confirmAddressChange(testVisitor, user, { token: (await newestMail(newEmail)).secret });
  const moved = { ...user, email: newEmail };
  expect(await findInvitationCard(first.token)).toMatchObject({ hasAccount: true, email: user.email });
  expect(await acceptInvitation(moved, first.token)).toMatchObject({ ok: true });
  await makeUser({ email: user.email });
  expect(await acceptInvitation(moved, second.token)).toMatchObject({ reason: "other_address" });
});

test("who has no account makes one by the link, which proves the address", async () => {
  const { token, email, organizationId } = await invited();
  expect(await registerByInvitation(testVisitor, { token, name: "Nia", password: email })).toMatchObject({
    reason: "weak_password",
  });
  const result = await registerByInvitation(testVisitor, { token, name: "Nia", password: testPassword });
  if (!result.ok) throw new Error(result.message);
  expect((await findLiveSession(result.sessionId))?.user).toMatchObject({ email, name: "Nia" });
  expect(await listOrganizationStandings(result.userId)).toEqual([{ organizationId, membership: "planner" }]);
});

test("an account cannot be taken over by an invitation to its address", async () => {
  const user = await makeSignedIn();
  const { token } = await invited(user.email);
  expect(await registerByInvitation(testVisitor, { token, name: "Eve", password: "another password" })).toMatchObject({
    reason: "has_account",
  });
  expect((await findInvitationCard(token))?.state).toBe("open");
});

test("declined, taken back and expired links let nobody in", async () => {
  const user = await makeUser();
  const [declined, revoked, expired] = [
    await invited(user.email),
    await invited(user.email),
    await invited(user.email),
  ];
  expect(await declineInvitation(testVisitor, declined.token)).toEqual({ ok: true });
  expect(await revokeInvitation(revoked.scope, revoked.invitationId)).toMatchObject({ ok: true });
  expect(await acceptInvitation(user, declined.token)).toMatchObject({ reason: "closed" });
  expect(await acceptInvitation(user, revoked.token)).toMatchObject({ reason: "closed" });
  const restore = setClock(() => new Date(Date.now() + 15 * 86_400_000));
  const late = await acceptInvitation(user, expired.token);
  restore();
  expect(late).toMatchObject({ reason: "closed" });
  expect(await acceptInvitation(user, "never-ours")).toMatchObject({ reason: "closed" });
  expect(await listOrganizationStandings(user.userId)).toEqual([]);
});

test("sending again makes a new link and kills the older one", async () => {
  const user = await makeUser();
  const { scope, invitationId, token } = await invited(user.email);
  expect(await resendInvitation(scope, invitationId)).toMatchObject({ ok: true });
  expect(await acceptInvitation(user, token)).toMatchObject({ reason: "closed" });
  expect(await acceptInvitation(user, (await newestMail(user.email)).secret)).toMatchObject({ ok: true });
});

test("one open invitation for an address; members are not invited", async () => {
  const { scope, organizationId, email } = await invited();
  expect(await inviteMember(scope, { email, role: "assistant" })).toMatchObject({ ok: true });
  expect(await listInvitations(scope)).toMatchObject([{ email, offer: { role: "assistant" } }]);
  const { user } = await makeMember(organizationId, "assistant");
  expect(await inviteMember(scope, { email: user.email, role: "planner" })).toMatchObject({ reason: "member_already" });
  const both = await Promise.all([1, 2, 3].map(() => inviteMember(scope, { email: someone(), role: "planner" })));
  expect(both.every((result) => result.ok)).toBe(true);
});

test("a double press invites once", async () => {
  const { scope } = await makeOrganization();
  const email = someone();
  await Promise.all(Array.from({ length: 5 }, () => inviteMember(scope, { email, role: "planner" })));
  expect(await listInvitations(scope)).toHaveLength(1);
});

test("another tenant's invitation can be neither taken back nor sent again", async () => {
  const [theirs, mine] = [await invited(), await makeOrganization()];
  expect(await revokeInvitation(mine.scope, theirs.invitationId)).toMatchObject({ reason: "not_found" });
  expect(await resendInvitation(mine.scope, theirs.invitationId)).toMatchObject({ reason: "not_found" });
  expect(await listInvitations(mine.scope)).toEqual([]);
});

test("an event's team cannot touch the invitations of another event or of the organization", async () => {
  const organization = await makeOrganization();
  const [event, other] = [await makeEvent({}, {}, organization), await makeEvent({}, {}, organization)];
  const member = await inviteMember(organization.scope, { email: someone(), role: "planner" });
  await inviteStaff(other.scope, { email: someone(), role: "door" });
  const staff = (await listInvitations(organization.scope)).find(({ offer }) => offer.kind === "staff");
  expect(await revokeInvitation(event.scope, staff?.id ?? "")).toMatchObject({ reason: "not_found" });
  expect(await revokeInvitation(event.scope, member.ok ? member.invitationId : "")).toMatchObject({
    reason: "not_found",
  });
  expect(await revokeInvitation(other.scope, staff?.id ?? "")).toMatchObject({ ok: true });
});

test("of twenty who use one invitation at once exactly one joins", async () => {
  const { token, email, organizationId } = await invited();
  const user = await makeUser({ email });
  const results = await Promise.all(Array.from({ length: 20 }, () => acceptInvitation(user, token)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db.membership.count({ where: { organizationId, userId: user.userId } })).toBe(1);
  expect(await db.auditEntry.count({ where: { organizationId, action: "organizations.member_joined" } })).toBe(1);
});

test("an invitation to an event's team gives that event and no membership", async () => {
  const event = await makeEvent();
  const user = await makeUser();
  expect(await inviteStaff(event.scope, { email: user.email, role: "coordinator" })).toMatchObject({ invited: true });
  const result = await acceptInvitation(user, (await newestMail(user.email)).secret);
  expect(result).toMatchObject({ ok: true, path: `/events/${event.eventId}` });
  expect(await findEventStanding(user.userId, event.eventId)).toMatchObject({
    membership: null,
    staff: { role: "coordinator" },
  });
});
