import { decode, encode } from "next-auth/jwt";
import { env } from "../env";
import { isId } from "../ids";

const isSecure = env.APP_URL.startsWith("https://");

/** Name of the cookie that holds the signed-in session (next-auth's own naming). */
export const sessionCookieName = `${isSecure ? "__Secure-" : ""}next-auth.session-token`;

/** How long a sign-in lasts, in seconds. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

/** The encrypted cookie value for a UserSession row. Used by sign-in, and by browser tests to arrive signed in. */
export function encodeSessionCookie(sessionId: string, userId: string): Promise<string> {
  return encode({ token: { sub: userId, sid: sessionId }, secret: env.AUTH_SECRET, maxAge: sessionMaxAgeSeconds });
}

/** The session id in a cookie value, or null when it was not made here or is too old. Says nothing about the row. */
export async function decodeSessionCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: env.AUTH_SECRET });
    return isId(token?.sid) ? token.sid : null;
  } catch {
    return null;
  }
}
