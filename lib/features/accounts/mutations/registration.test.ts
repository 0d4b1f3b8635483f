import { expect, test } from "vitest";
import { findLiveSession } from "@/lib/platform/access/session-store";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { registerSchema } from "../schema";
import { register } from "./register";
import { sendVerification } from "./send-verification";
import { signIn } from "./sign-in";
import { verifyAddress } from "./verify-address";

const newcomer = (email = `new-${newId()}@example.test`) => ({ name: "Grace Newcomer", email, password: testPassword });

test("registering mails a link; with the password it confirms the address and signs in", async () => {
  const person = newcomer();
  expect(await register(testVisitor, person)).toEqual({ ok: true });
  const { template, secret } = await newestMail(person.email);
  expect(template).toBe("accounts.verify-address");
  expect((await signIn(testVisitor, person)).ok).toBe(false);

  const verified = await verifyAddress(testVisitor, { token: (await newestMail(person.email)).secret, ...person });
  expect(verified.ok && (await findLiveSession(verified.sessionId))?.user.email).toBe(person.email);
  expect(await verifyAddress(testVisitor, { token: secret, ...person })).toMatchObject({ reason: "dead_link" });
  expect(await signIn(testVisitor, person)).toMatchObject({ ok: true });
});

test("an address that has an account answers the same, keeps its password, and its owner gets a mail", async () => {
  const owner = await makeSignedIn();
  const fresh = await register(testVisitor, newcomer());
  const taken = await register(testVisitor, { ...newcomer(owner.email), password: "another long password" });
  expect(taken).toEqual(fresh);
  expect((await newestMail(owner.email)).template).toBe("accounts.account-exists");
  expect(await signIn(testVisitor, { email: owner.email, password: testPassword })).toMatchObject({ ok: true });
  expect(await db.user.findUnique({ where: { id: owner.userId } })).toMatchObject({ name: owner.name });
});

test("the link needs the password of whoever registered last, and older links are dead", async () => {
  const person = newcomer();
  await register(testVisitor, person);
  const first = (await newestMail(person.email)).secret;
  await register(testVisitor, { ...person, password: "what a stranger typed" });
  const second = (await newestMail(person.email)).secret;
  expect(await verifyAddress(testVisitor, { token: first, ...person })).toMatchObject({ reason: "dead_link" });
  expect(await verifyAddress(testVisitor, { token: second, ...person })).toMatchObject({
    reason: "wrong_password",
    fieldErrors: { password: [expect.any(String)] },
  });
  expect(await db.user.findUnique({ where: { email: person.email } })).toMatchObject({ emailVerifiedAt: null });
});

test("a link expires", async () => {
  const person = newcomer();
  await register(testVisitor, person);
  const { secret } = await newestMail(person.email);
  const restore = setClock(() => new Date(Date.now() + 4 * 86_400_000));
  const late = await verifyAddress(testVisitor, { token: secret, ...person });
  restore();
  expect(late).toMatchObject({ reason: "dead_link" });
});

test("asking for a new link answers the same whether anybody waits for one", async () => {
  const person = newcomer();
  await register(testVisitor, person);
  const known = await sendVerification(testVisitor, { email: person.email });
  const unknown = await sendVerification(testVisitor, { email: `nobody-${newId()}@example.test` });
  expect(unknown).toEqual(known);
  expect(await db.mailMessage.count({ where: { toAddress: person.email } })).toBe(2);
});

test("two registrations of one address at once make one account", async () => {
  const person = newcomer();
  const both = await Promise.all([register(testVisitor, person), register(testVisitor, person)]);
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  expect(await db.user.count({ where: { email: person.email } })).toBe(1);
  expect(await db.oneTimeToken.count({ where: { email: person.email, usedAt: null } })).toBe(1);
});

test("a form is told what is wrong beside each field", () => {
  const parsed = registerSchema.safeParse({ name: "see www.example.com", email: "Ada@", password: "short" });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(expect.arrayContaining(["name", "email"]));
  const weak = registerSchema.safeParse({ name: "Ada", email: " Ada@Example.test ", password: "ada@example.test" });
  expect(weak.error?.issues[0]?.path).toEqual(["password"]);
  const fine = registerSchema.safeParse({ name: " Ada ", email: " Ada@Example.test ", password: testPassword });
  expect(fine.data).toEqual({ name: "Ada", email: "ada@example.test", password: testPassword });
});

test("what is wrong with a password is said once", () => {
  const parsed = registerSchema.safeParse({ name: "Ada", email: "ada@example.test", password: "short" });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["password"]);
});
