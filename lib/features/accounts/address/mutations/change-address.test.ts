import { expect, test } from "vitest";
import { findLiveSession } from "@/lib/platform/access/session-store";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { limits } from "@/lib/platform/rate-limit";
import { addSession, makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { makeOrganization, makeUser } from "@/lib/testing/factories";
import { register } from "../../mutations/register";
import { requestReset, resetPassword } from "../../mutations/reset-password";
import { signIn } from "../../mutations/sign-in";
import { getWaitingChange } from "../data";
import { confirmAddressChange } from "./confirm-change";
import { cancelAddressChange, requestAddressChange, resendAddressChange } from "./request-change";

const fresh = () => `moved-${newId()}@example.test`;
const ask = (user: Awaited<ReturnType<typeof makeSignedIn>>, newEmail: string) =>
  requestAddressChange(user, { newEmail, currentPassword: testPassword });
const emailOf = async (userId: string) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;
const inHours = (hours: number) => setClock(() => new Date(Date.now() + hours * 3_600_000));

test("a link to the new address moves the account there, once, and ends every other browser", async () => {
  const user = await makeSignedIn();
  const elsewhere = await addSession(user);
  const newEmail = fresh();
  expect(await ask(user, newEmail)).toEqual({ ok: true });
  expect(await emailOf(user.userId)).toBe(user.email);
  expect(await getWaitingChange(user)).toMatchObject({ newEmail, isExpired: false });

  const { template, secret } = await newestMail(newEmail);
  expect(template).toBe("accounts.confirm-address");
  expect(JSON.stringify(await db.addressChange.findMany({ where: { userId: user.userId } }))).not.toContain(secret);
  expect(await confirmAddressChange(testVisitor, user, { token: secret })).toMatchObject({ ok: true, sessionId: null });
  expect((await findLiveSession(user.sessionId))?.user.email).toBe(newEmail);
  expect(await findLiveSession(elsewhere)).toBeNull();
  expect(await confirmAddressChange(testVisitor, user, { token: secret })).toMatchObject({ reason: "dead_link" });

  expect(await signIn(testVisitor, { email: newEmail, password: testPassword })).toMatchObject({ ok: true });
  const old = { email: user.email, password: testPassword };
  expect(await signIn(testVisitor, old)).toMatchObject({ reason: "wrong_credentials" });
  const notice = await newestMail(user.email);
  expect(notice.template).toBe("accounts.address-changed");
  const text = await db.mailMessage.findFirstOrThrow({ where: { toAddress: user.email } });
  expect(`${text.text} ${text.html}`).not.toContain(newEmail);
  const audit = await db.auditEntry.findFirst({ where: { actorId: user.userId, action: "accounts.address_changed" } });
  expect(audit).toMatchObject({ before: { email: user.email }, after: { email: newEmail } });
});

test("an address that has an account answers the same; its owner is told, and nothing can be confirmed", async () => {
  const [user, owner] = [await makeSignedIn(), await makeSignedIn()];
  expect(await ask(user, owner.email)).toEqual(await ask(await makeSignedIn(), fresh()));
  expect(await getWaitingChange(user)).toMatchObject({ newEmail: owner.email });
  const mail = await newestMail(owner.email);
  expect([mail.template, mail.secret]).toEqual(["accounts.address-in-use", ""]);
  expect(await resendAddressChange(user)).toMatchObject({ ok: true });
  expect((await newestMail(owner.email)).template).toBe("accounts.address-in-use");
});

test("the password is asked for, tries are counted, and one's own address is no new one", async () => {
  const user = await makeSignedIn();
  const wrong = { newEmail: fresh(), currentPassword: "not it at all" };
  expect(await requestAddressChange(user, wrong)).toMatchObject({
    reason: "wrong_password",
    fieldErrors: { currentPassword: [expect.any(String)] },
  });
  expect(await ask(user, user.email)).toMatchObject({ reason: "same_address" });
  for (let tries = 2; tries < limits["accounts.sign-in-account"].count; tries++) {
    await requestAddressChange(user, wrong);
  }
  await expect(ask(user, fresh())).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await getWaitingChange(user)).toBeNull();
});

test("links to ever new addresses are counted by account", async () => {
  const user = await makeSignedIn();
  await ask(user, fresh());
  for (let sent = 1; sent < limits["accounts.address"].count; sent++) {
    // Another address each time, so that no limit of one address is met.
    await db.addressChange.updateMany({ where: { userId: user.userId }, data: { newEmail: fresh() } });
    expect(await resendAddressChange(user)).toMatchObject({ ok: true });
  }
  await expect(resendAddressChange(user)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("a newer wish, a new link and a cancel kill the older link", async () => {
  const user = await makeSignedIn();
  const [first, second] = [fresh(), fresh()];
  await ask(user, first);
  await ask(user, second);
  const dead = { reason: "dead_link" };
  const confirm = (token: string) => confirmAddressChange(testVisitor, user, { token });
  expect(await confirm((await newestMail(first)).secret)).toMatchObject(dead);
  const older = (await newestMail(second)).secret;
  expect(await resendAddressChange(user)).toEqual({ ok: true, newEmail: second });
  expect(await confirm(older)).toMatchObject(dead);
  expect(await cancelAddressChange(user)).toEqual({ ok: true });
  expect(await confirm((await newestMail(second)).secret)).toMatchObject(dead);
  expect(await cancelAddressChange(user)).toMatchObject({ reason: "not_waiting" });
  expect(await resendAddressChange(user)).toMatchObject({ reason: "not_waiting" });
  expect(await emailOf(user.userId)).toBe(user.email);
});

test("a link expires after a day, and can be had anew", async () => {
  const user = await makeSignedIn();
  const newEmail = fresh();
  await ask(user, newEmail);
  const { secret } = await newestMail(newEmail);
  const restore = inHours(25);
  const late = await confirmAddressChange(testVisitor, user, { token: secret });
  const waiting = await getWaitingChange(user);
  restore();
  expect(late).toMatchObject({ reason: "dead_link" });
  expect(waiting).toMatchObject({ newEmail, isExpired: true });
});

test("who is not signed in to that account gives its password, and is signed in", async () => {
  const [user, stranger] = [await makeSignedIn(), await makeSignedIn()];
  const newEmail = fresh();
  await ask(user, newEmail);
  const token = (await newestMail(newEmail)).secret;
  for (const scope of [null, stranger]) {
    expect(await confirmAddressChange(testVisitor, scope, { token })).toMatchObject({ reason: "wrong_password" });
    const wrong = { token, password: "what a stranger types" };
    expect(await confirmAddressChange(testVisitor, scope, wrong)).toMatchObject({ reason: "wrong_password" });
  }
  const done = await confirmAddressChange(testVisitor, stranger, { token, password: testPassword });
  expect(done).toMatchObject({ ok: true, userId: user.userId });
  expect(done.ok && done.sessionId && (await findLiveSession(done.sessionId))?.user.email).toBe(newEmail);
  expect(await findLiveSession(user.sessionId)).toBeNull();
  expect(await findLiveSession(stranger.sessionId)).not.toBeNull();
});

test("a new password by mail forgets the address that waits, and links to the old address die with it", async () => {
  const user = await makeSignedIn();
  const newEmail = fresh();
  await ask(user, newEmail);
  await requestReset(testVisitor, { email: user.email });
  const reset = (await newestMail(user.email)).secret;
  await confirmAddressChange(testVisitor, user, { token: (await newestMail(newEmail)).secret });
  const chosen = { token: reset, password: "a few quite new words" };
  expect(await resetPassword(testVisitor, chosen)).toMatchObject({ reason: "dead_link" });

  const next = fresh();
  const moved = { ...user, email: newEmail };
  expect(await ask(moved, next)).toEqual({ ok: true });
  await requestReset(testVisitor, { email: newEmail });
  const again = { ...chosen, token: (await newestMail(newEmail)).secret };
  expect(await resetPassword(testVisitor, again)).toEqual({ ok: true });
  const late = await confirmAddressChange(testVisitor, moved, { token: (await newestMail(next)).secret });
  expect(late).toMatchObject({ reason: "dead_link" });
});

test("a registration that nobody confirmed makes way for who proves the address", async () => {
  const user = await makeSignedIn();
  const newEmail = fresh();
  await register(testVisitor, { name: "Somebody Else", email: newEmail, password: "what a stranger typed" });
  await ask(user, newEmail);
  const token = (await newestMail(newEmail)).secret;
  expect(await confirmAddressChange(testVisitor, user, { token })).toMatchObject({ ok: true });
  expect(await db.user.findMany({ where: { email: newEmail }, select: { id: true } })).toEqual([{ id: user.userId }]);
});

test("who wanted no more mail at the old address gets none at the new one, from the organizations they are in", async () => {
  const [mine, other] = [await makeOrganization(), await makeOrganization()];
  const user = await makeSignedIn();
  await db.membership.create({
    data: { id: newId(), organizationId: mine.organizationId, userId: user.userId, role: "planner" },
  });
  await db.suppression.createMany({
    data: [mine, other].map(({ organizationId }) => ({
      id: newId(),
      organizationId,
      address: user.email,
      reason: "unsubscribed" as const,
    })),
  });
  await db.suppression.create({ data: { id: newId(), address: user.email, reason: "hard_bounce" } });
  const newEmail = fresh();
  await ask(user, newEmail);
  await confirmAddressChange(testVisitor, user, { token: (await newestMail(newEmail)).secret });
  expect(
    await db.suppression.findMany({ where: { address: newEmail }, select: { organizationId: true, reason: true } }),
  ).toEqual([{ organizationId: mine.organizationId, reason: "unsubscribed" }]);
});

test("nobody changes another's address", async () => {
  const [user, stranger] = [await makeSignedIn(), await makeUser()];
  const newEmail = fresh();
  await ask(user, newEmail);
  expect(await getWaitingChange(stranger)).toBeNull();
  expect(await cancelAddressChange(stranger)).toMatchObject({ reason: "not_waiting" });
  expect(await resendAddressChange(stranger)).toMatchObject({ reason: "not_waiting" });
  expect(await getWaitingChange(user)).toMatchObject({ newEmail });
});
