import type { BrowserContext } from "@playwright/test";
import type { UserScope } from "@/lib/platform/access/scopes";
import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId, type OrganizationId } from "@/lib/platform/ids";
import { addSession } from "@/lib/testing/account-factories";
import { makeOrganization, makeUser } from "@/lib/testing/factories";

export const password = "seven brass lanterns";

/** An address that nobody else in this run has. */
export const freshAddress = (who: string): string => `${who}-${newId().slice(-12)}@example.test`;

/** Lets somebody sign in by the form. */
export async function givePassword(user: UserScope): Promise<void> {
  const secretHash = await hashPassword(password, { ln: 12, r: 8, p: 1 });
  await db.credential.create({ data: { id: newId(), userId: user.userId, kind: "password", secretHash } });
}

/** Signs a browser in without the form: a session row and its cookie, as the form makes them. */
export async function signInAs(
  context: BrowserContext,
  user: UserScope,
  organizationId?: OrganizationId,
): Promise<void> {
  const sessionId = await addSession(user);
  if (organizationId) {
    await db.userSession.update({ where: { id: sessionId }, data: { activeOrganizationId: organizationId } });
  }
  const value = await encodeSessionCookie(sessionId, user.userId);
  await context.addCookies([{ name: sessionCookieName, value, url: env.APP_URL, httpOnly: true, sameSite: "Lax" }]);
}

/** An organization of the test's own, with its owner signed in to this browser. */
export async function ownerOf(context: BrowserContext, name = "Lantern & Oak") {
  const organization = await makeOrganization({ name });
  await signInAs(context, organization.owner);
  return organization;
}

/** Somebody who can sign in by the form and belongs to no organization. */
export async function somebody(name: string): Promise<UserScope> {
  const user = await makeUser({ name, email: freshAddress("somebody") });
  await givePassword(user);
  return user;
}
