import type { UserScope } from "@/lib/platform/access/scopes";
import { hashPassword } from "@/lib/platform/auth/passwords";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeUser } from "./factories";

export const testVisitor: Visitor = {
  address: "203.0.113.7",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
};

export const testPassword = "several plain words";

/** A verified user with `testPassword` (hashed cheaply) and one signed-in browser, which the scope names. */
export async function makeSignedIn(cost = { ln: 12, r: 8, p: 1 }): Promise<UserScope> {
  const user = await makeUser();
  const secretHash = await hashPassword(testPassword, cost);
  await db.credential.create({ data: { id: newId(), userId: user.userId, kind: "password", secretHash } });
  await addSession(user, user.sessionId);
  return user;
}

/** One more signed-in browser. Answers its id. */
export async function addSession(user: UserScope, id = newId()): Promise<string> {
  await db.userSession.create({
    data: { id, userId: user.userId, expiresAt: new Date(Date.now() + 86_400_000) },
  });
  return id;
}

/** The newest mail to an address, with the secret of the link in it. */
export async function newestMail(address: string): Promise<{ template: string; subject: string; secret: string }> {
  const mail = await db.mailMessage.findFirst({
    where: { toAddress: address },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!mail) throw new Error(`No mail to ${address}`);
  const secret = /\/(?:verify|reset|invite|address\/back|address)\/([\w-]+)/.exec(mail.text)?.[1] ?? "";
  return { template: mail.template, subject: mail.subject, secret };
}
