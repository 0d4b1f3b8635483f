import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { UserScope } from "@/lib/platform/access/scopes";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { describeBrowser } from "./rules/browsers";
import type { TokenPurpose } from "./rules/tokens";
import type { DemoSignIn, Profile, SignedInBrowser, TokenHolder } from "./types";

/** An account as signing in needs it, by its address in lower case; null when there is none with a password. */
export async function findPasswordAccount(email: string) {
  const user = await db.user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerifiedAt: true,
      credentials: { where: { kind: "password" }, select: { secretHash: true } },
    },
  });
  const secretHash = user?.credentials[0]?.secretHash;
  return user && secretHash ? { ...user, secretHash } : null;
}

/** Whose link this is, while it still works; null when it was used, has expired, or never was. */
export async function findTokenHolder(purpose: TokenPurpose, secret: string): Promise<TokenHolder | null> {
  const token = await db.oneTimeToken.findFirst({
    where: { tokenHash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { email: true, user: { select: { name: true, email: true } } },
  });
  if (!token || token.user.email !== token.email) return null;
  return { email: token.email, name: token.user.name };
}

/** The signed-in person's own profile. */
export async function getProfile(scope: UserScope): Promise<Profile | null> {
  return db.user.findUnique({
    where: { id: scope.userId },
    select: { id: true, name: true, email: true, locale: true, timeZone: true, pictureFileId: true },
  });
}

/** The browsers that are signed in to the person's account: this one first, then the last used. */
export async function listSignedInBrowsers(scope: UserScope): Promise<SignedInBrowser[]> {
  const sessions = await db.userSession.findMany({
    where: { userId: scope.userId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  const browsers = sessions.map((session) => ({
    id: session.id,
    browser: describeBrowser(session.userAgent),
    isThisOne: session.id === scope.sessionId,
    signedInAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
  }));
  return browsers.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

const demoSignInsSchema = z.array(z.object({ label: z.string(), email: z.string(), password: z.string() }));

/** The demo accounts as the seed wrote them; none when there is no such file. */
export async function listDemoSignIns(): Promise<DemoSignIn[]> {
  try {
    const file = await readFile(path.join(process.cwd(), "prisma/seed/sign-ins.json"), "utf8");
    return demoSignInsSchema.parse(JSON.parse(file));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
