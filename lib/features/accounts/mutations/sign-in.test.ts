import { expect, test } from "vitest";
import { findLiveSession } from "@/lib/platform/access/session-store";
import { verifyPassword } from "@/lib/platform/auth/passwords";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { addSession, makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { makeOrganization, makeUser } from "@/lib/testing/factories";
import { listSignedInBrowsers } from "../data";
import { changePassword, updateProfile } from "./profile";
import { register } from "./register";
import { requestReset, resetPassword } from "./reset-password";
import { endOtherSessions, endOwnSession } from "./sessions";
import { signIn } from "./sign-in";

test("signing in makes a session row that the gates see, in the organization of last time", async () => {
  const user = await makeSignedIn();
  const { organizationId } = await makeOrganization();
  await db.userSession.update({ where: { id: user.sessionId }, data: { activeOrganizationId: organizationId } });
  const result = await signIn(testVisitor, { email: user.email, password: testPassword });
  if (!result.ok) throw new Error(result.message);
  const live = await findLiveSession(result.sessionId);
  expect(live?.user.userId).toBe(user.userId);
  expect(live?.activeOrganizationId).toBe(organizationId);
});

test("an unknown address and a wrong password answer the same", async () => {
  const user = await makeSignedIn();
  const wrong = await signIn(testVisitor, { email: user.email, password: "not the right one" });
  const unknown = await signIn(testVisitor, { email: `no-${newId()}@example.test`, password: "not the right one" });
  expect(wrong).toMatchObject({ ok: false, reason: "wrong_credentials" });
  expect(unknown).toEqual(wrong);
});

test("that an address is unconfirmed is told only to who knows the password", async () => {
  const person = { name: "Eve", email: `new-${newId()}@example.test`, password: testPassword };
  await register(testVisitor, person);
  expect(await signIn(testVisitor, { ...person, password: "a wrong password" })).toMatchObject({
    reason: "wrong_credentials",
  });
  expect(await signIn(testVisitor, person)).toMatchObject({ reason: "unverified" });
});

test("a hash of a lower cost is made anew at sign-in", async () => {
  const user = await makeSignedIn();
  await signIn(testVisitor, { email: user.email, password: testPassword });
  const credential = await db.credential.findFirstOrThrow({ where: { userId: user.userId } });
  expect(credential.secretHash).toMatch(/^scrypt\$17\$8\$1\$/);
  expect((await verifyPassword(credential.secretHash, testPassword)).matches).toBe(true);
});

test("signing out ends the row, and the cookie's session is no longer live", async () => {
  const user = await makeSignedIn();
  expect(await findLiveSession(user.sessionId)).not.toBeNull();
  expect(await endOwnSession(user, user.sessionId)).toEqual({ ok: true });
  expect(await findLiveSession(user.sessionId)).toBeNull();
});

test("nobody ends another person's session", async () => {
  const [user, stranger] = [await makeSignedIn(), await makeSignedIn()];
  expect(await endOwnSession(stranger, user.sessionId)).toMatchObject({ ok: false, reason: "not_found" });
  expect(await endOwnSession(stranger, "nonsense")).toMatchObject({ ok: false, reason: "not_found" });
  expect(await findLiveSession(user.sessionId)).not.toBeNull();
});

test("other browsers can be listed and signed out", async () => {
  const user = await makeSignedIn();
  const other = await addSession(user);
  const browsers = await listSignedInBrowsers(user);
  expect(browsers.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
    [user.sessionId, true],
    [other, false],
  ]);
  expect(await endOtherSessions(user)).toEqual({ ok: true, ended: 1 });
  expect(await findLiveSession(other)).toBeNull();
  expect(await findLiveSession(user.sessionId)).not.toBeNull();
});

test("a reset answers the same for an unknown address, works once, and ends every session", async () => {
  const user = await makeSignedIn();
  const known = await requestReset(testVisitor, { email: user.email });
  expect(await requestReset(testVisitor, { email: `no-${newId()}@example.test` })).toEqual(known);
  const { secret } = await newestMail(user.email);
  expect(await resetPassword(testVisitor, { token: secret, password: "short" })).toMatchObject({
    reason: "weak_password",
  });
  expect(await resetPassword(testVisitor, { token: secret, password: "a brand new password" })).toEqual({ ok: true });
  expect(await resetPassword(testVisitor, { token: secret, password: "and once again new" })).toMatchObject({
    reason: "dead_link",
  });
  expect(await findLiveSession(user.sessionId)).toBeNull();
  expect(await signIn(testVisitor, { email: user.email, password: testPassword })).toMatchObject({ ok: false });
  expect(await signIn(testVisitor, { email: user.email, password: "a brand new password" })).toMatchObject({
    ok: true,
  });
});

test("a reset's link does not confirm an address by the other door, nor the reverse", async () => {
  const user = await makeSignedIn();
  await requestReset(testVisitor, { email: user.email });
  const { secret } = await newestMail(user.email);
  const { verifyAddress } = await import("./verify-address");
  expect(await verifyAddress(testVisitor, { token: secret, password: testPassword })).toMatchObject({
    reason: "dead_link",
  });
});

test("a changed address kills the links that were sent to the old one", async () => {
  const user = await makeSignedIn();
  await requestReset(testVisitor, { email: user.email });
  const { secret } = await newestMail(user.email);
  await db.user.update({ where: { id: user.userId }, data: { email: `moved-${newId()}@example.test` } });
  expect(await resetPassword(testVisitor, { token: secret, password: "a brand new password" })).toMatchObject({
    reason: "dead_link",
  });
});

test("changing the password asks for the present one and signs the other browsers out", async () => {
  const user = await makeSignedIn();
  const other = await addSession(user);
  const next = "another long password";
  expect(await changePassword(user, { currentPassword: "wrong", newPassword: next })).toMatchObject({
    fieldErrors: { currentPassword: [expect.any(String)] },
  });
  expect(await changePassword(user, { currentPassword: testPassword, newPassword: user.email })).toMatchObject({
    fieldErrors: { newPassword: [expect.any(String)] },
  });
  expect(await changePassword(user, { currentPassword: testPassword, newPassword: next })).toMatchObject({
    ok: true,
    ended: 1,
  });
  expect(await findLiveSession(other)).toBeNull();
  expect(await findLiveSession(user.sessionId)).not.toBeNull();
  expect((await newestMail(user.email)).template).toBe("accounts.password-changed");
});

test("a profile takes only the person's own picture", async () => {
  const [user, stranger] = [await makeSignedIn(), await makeUser()];
  const picture = await db.storedFile.create({
    data: {
      id: newId(),
      ownerId: stranger.userId,
      purpose: "picture",
      name: "me.webp",
      contentType: "image/webp",
      sizeBytes: 10,
      sha256: "0",
      storageKey: newId(),
    },
  });
  const input = { name: "New Name", locale: "fr" as const, timeZone: "Europe/Paris", pictureFileId: picture.id };
  expect(await updateProfile(user, input)).toMatchObject({ ok: false, reason: "picture_unknown" });
  expect(await updateProfile(user, { ...input, pictureFileId: null })).toEqual({ ok: true });
  expect(await db.user.findUnique({ where: { id: user.userId } })).toMatchObject({
    name: "New Name",
    timeZone: "Europe/Paris",
    pictureFileId: null,
  });
});

test("a sign-in with the old password that races a reset does not outlive it", async () => {
  for (let round = 0; round < 3; round++) {
    const user = await makeSignedIn();
    await requestReset(testVisitor, { email: user.email });
    const { secret } = await newestMail(user.email);
    await Promise.all([
      signIn(testVisitor, { email: user.email, password: testPassword }),
      resetPassword(testVisitor, { token: secret, password: "a brand new password" }),
    ]);
    expect(await db.userSession.count({ where: { userId: user.userId, revokedAt: null } })).toBe(0);
  }
});
