import { expect, test } from "vitest";
import { findLiveSession } from "@/lib/platform/access/session-store";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { addSession, makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { makeUser } from "@/lib/testing/factories";
import { requestReset, resetPassword } from "../../mutations/reset-password";
import { signIn } from "../../mutations/sign-in";
import { confirmAddressChange } from "./confirm-change";
import { requestAddressChange } from "./request-change";
import { takeAddressBack } from "./take-back";

type User = Awaited<ReturnType<typeof makeSignedIn>>;

/** Somebody who knows the password moves the account; answers it there, and the secret that the old address got. */
async function move(user: User): Promise<{ moved: User; undo: string }> {
  const newEmail = `taken-${newId()}@example.test`;
  await requestAddressChange(user, { newEmail, currentPassword: testPassword });
  await confirmAddressChange(testVisitor, user, { token: (await newestMail(newEmail)).secret });
  return { moved: { ...user, email: newEmail }, undo: (await newestMail(user.email)).secret };
}

const emailOf = async (userId: string) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;
const dead = { reason: "dead_link" };

test("the old address takes its account back: browsers out, the password void, a new one to choose", async () => {
  const user = await makeSignedIn();
  const { moved, undo } = await move(user);
  const thief = await addSession(user);
  const back = await takeAddressBack(testVisitor, { token: undo });
  expect(back).toMatchObject({ ok: true });
  expect(await emailOf(user.userId)).toBe(user.email);
  expect(await findLiveSession(thief)).toBeNull();
  expect(await findLiveSession(user.sessionId)).toBeNull();
  for (const email of [user.email, moved.email]) {
    expect(await signIn(testVisitor, { email, password: testPassword })).toMatchObject({ reason: "wrong_credentials" });
  }
  expect((await newestMail(moved.email)).template).toBe("accounts.address-taken-back");
  const mailed = await newestMail(user.email);
  expect(back.ok && back.resetSecret).toBe(mailed.secret);
  const password = "a few quite new words";
  expect(await resetPassword(testVisitor, { token: mailed.secret, password })).toEqual({ ok: true });
  expect(await signIn(testVisitor, { email: user.email, password })).toMatchObject({ ok: true });
  expect(await takeAddressBack(testVisitor, { token: undo })).toMatchObject(dead);
});

test("whoever moved the account on, changed its password or asked for links loses all of it", async () => {
  const user = await makeSignedIn();
  const first = await move(user);
  const second = await move(first.moved);
  // By mail, to an address of the thief's.
  await requestReset(testVisitor, { email: second.moved.email });
  const chosen = { token: (await newestMail(second.moved.email)).secret, password: "what the thief likes best" };
  expect(await resetPassword(testVisitor, chosen)).toEqual({ ok: true });
  await requestReset(testVisitor, { email: second.moved.email });
  const unused = (await newestMail(second.moved.email)).secret;
  const next = `next-${newId()}@example.test`;
  await requestAddressChange(second.moved, { newEmail: next, currentPassword: chosen.password });
  const waiting = (await newestMail(next)).secret;

  expect(await takeAddressBack(testVisitor, { token: first.undo })).toMatchObject({ ok: true });
  expect(await emailOf(user.userId)).toBe(user.email);
  expect(await takeAddressBack(testVisitor, { token: second.undo })).toMatchObject(dead);
  expect(await resetPassword(testVisitor, { ...chosen, token: unused })).toMatchObject(dead);
  expect(await confirmAddressChange(testVisitor, null, { ...chosen, token: waiting })).toMatchObject(dead);
});

test("undoing the last of two moves leaves the first to be undone", async () => {
  const user = await makeSignedIn();
  const first = await move(user);
  const second = await move(first.moved);
  expect(await takeAddressBack(testVisitor, { token: second.undo })).toMatchObject({ ok: true });
  expect(await emailOf(user.userId)).toBe(first.moved.email);
  expect(await takeAddressBack(testVisitor, { token: first.undo })).toMatchObject({ ok: true });
  expect(await emailOf(user.userId)).toBe(user.email);
});

test("the link works for two weeks, and not for an address that has an account of its own by then", async () => {
  const user = await makeSignedIn();
  const { undo, moved } = await move(user);
  const restore = setClock(() => new Date(Date.now() + 15 * 86_400_000));
  const late = await takeAddressBack(testVisitor, { token: undo });
  restore();
  expect(late).toMatchObject(dead);
  const newcomer = await makeUser({ email: user.email });
  expect(await takeAddressBack(testVisitor, { token: undo })).toMatchObject({ reason: "address_taken" });
  expect(await emailOf(newcomer.userId)).toBe(user.email);
  expect(await emailOf(user.userId)).toBe(moved.email);
  expect(await signIn(testVisitor, { email: moved.email, password: testPassword })).toMatchObject({ ok: true });
});

test("of ten presses on one link exactly one takes the account back", async () => {
  const user = await makeSignedIn();
  const { undo } = await move(user);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => takeAddressBack(testVisitor, { token: undo })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await emailOf(user.userId)).toBe(user.email);
});
