import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { makeSignedIn, newestMail, testPassword, testVisitor } from "@/lib/testing/account-factories";
import { register } from "../../mutations/register";
import { confirmAddressChange } from "./confirm-change";
import { requestAddressChange } from "./request-change";

const fresh = () => `crowd-${newId()}@example.test`;

/** Asks for an address; answers the secret of the link that was mailed. */
async function linkTo(newEmail: string, user: Awaited<ReturnType<typeof makeSignedIn>>): Promise<string> {
  await requestAddressChange(user, { newEmail, currentPassword: testPassword });
  return (await newestMail(newEmail)).secret;
}

async function claimants(count: number, newEmail: string) {
  const users = await Promise.all(Array.from({ length: count }, () => makeSignedIn()));
  const claims: { user: (typeof users)[number]; token: string }[] = [];
  for (const user of users) claims.push({ user, token: await linkTo(newEmail, user) });
  return claims;
}

// As many as one address is mailed links in an hour.
const many = 6;

test("of six accounts that claim one address at once exactly one gets it, and the others stay as they were", async () => {
  const newEmail = fresh();
  const claims = await claimants(many, newEmail);
  const outcomes = await Promise.all(
    claims.map(({ user, token }) => confirmAddressChange(testVisitor, user, { token })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((each) => !each.ok && each.reason === "address_taken")).toHaveLength(many - 1);
  const users = await db.user.findMany({
    where: { id: { in: claims.map(({ user }) => user.userId) } },
    select: { email: true },
  });
  const old = new Set(claims.map(({ user }) => user.email));
  expect(users.filter(({ email }) => email === newEmail)).toHaveLength(1);
  expect(users.filter(({ email }) => old.has(email))).toHaveLength(many - 1);
  // Whoever lost was not told that their address changed.
  expect(
    await db.mailMessage.count({ where: { toAddress: { in: [...old] }, template: "accounts.address-changed" } }),
  ).toBe(1);
});

test("control: looking first whether the address is free would not have kept them apart", async () => {
  const newEmail = fresh();
  const users = await Promise.all(Array.from({ length: many }, () => makeSignedIn()));
  const looks: (() => void)[] = [];
  const afterAllLooked = () =>
    new Promise<void>((goOn) => {
      if (looks.push(goOn) === many) for (const next of looks) next();
    });
  const outcomes = await Promise.allSettled(
    users.map(({ userId }) =>
      inTransaction(async (tx) => {
        if (await tx.user.findUnique({ where: { email: newEmail }, select: { id: true } })) return "taken";
        await afterAllLooked();
        await tx.user.update({ where: { id: userId }, data: { email: newEmail } });
        return "given";
      }),
    ),
  );
  // They had looked, and only the index stopped them.
  const stopped = outcomes.filter((each) => each.status === "rejected" && isUniqueViolation(each.reason));
  expect(stopped).toHaveLength(many - 1);
});

test("of ten presses on one link exactly one moves the account", async () => {
  const user = await makeSignedIn();
  const token = await linkTo(fresh(), user);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => confirmAddressChange(testVisitor, user, { token })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.addressChange.count({ where: { userId: user.userId, changedAt: { not: null } } })).toBe(1);
});

test("who registers the address while somebody else moves to it gets no account with it", async () => {
  const newEmail = fresh();
  const [claim] = await claimants(1, newEmail);
  if (!claim) throw new Error("nobody claims");
  const person = { name: "Late Comer", email: newEmail, password: testPassword };
  const [moved, registered] = await Promise.all([
    confirmAddressChange(testVisitor, claim.user, { token: claim.token }),
    register(testVisitor, person),
  ]);
  expect([moved.ok, registered.ok]).toEqual([true, true]);
  const holders = await db.user.findMany({ where: { email: newEmail }, select: { id: true } });
  expect(holders).toEqual([{ id: claim.user.userId }]);
});

test("two wishes of one person at once leave one that waits", async () => {
  const user = await makeSignedIn();
  const both = [fresh(), fresh()];
  await Promise.all(both.map((newEmail) => requestAddressChange(user, { newEmail, currentPassword: testPassword })));
  const waiting = await db.addressChange.findMany({ where: { userId: user.userId }, select: { newEmail: true } });
  expect(waiting).toHaveLength(1);
  expect(both).toContain(waiting[0]?.newEmail);
});
