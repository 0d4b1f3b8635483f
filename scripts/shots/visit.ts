import type { Browser, BrowserContext } from "@playwright/test";
import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Look } from "./looks";

const hourMs = 3_600_000;

/** A browser in a look, signed in as somebody of the demo; null is a visitor. */
export async function openAs(
  browser: Browser,
  url: string,
  person: string | null,
  look: Look,
): Promise<BrowserContext> {
  const { viewport, colorScheme } = look;
  const context = await browser.newContext({ baseURL: url, viewport, colorScheme, reducedMotion: "reduce" });
  if (!person) return context;
  const user = await db.user.findUniqueOrThrow({ where: { email: person }, select: { id: true } });
  const session = { id: newId(), userId: user.id, expiresAt: new Date(now().getTime() + hourMs) };
  await db.userSession.create({ data: session });
  const value = await encodeSessionCookie(session.id, user.id);
  await context.addCookies([{ name: sessionCookieName, value, url, httpOnly: true, sameSite: "Lax" }]);
  return context;
}
