import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { findLiveSession } from "../access/session-store";
import { env, tellNextAuth } from "../env";
import { log } from "../log";
import { sessionCookieName, sessionMaxAgeSeconds } from "./cookie";
import type { Visitor } from "./visitor";
import { visitorOf } from "./visitor";

/** What the accounts slice does for next-auth's doors. */
export type AuthWork = {
  signIn(visitor: Visitor, credentials: Record<string, unknown>): Promise<{ userId: string; sessionId: string } | null>;
  endSession(sessionId: string): Promise<void>;
};

const isSecure = env.APP_URL.startsWith("https://");

/**
 * next-auth's options: credentials, and a JWT that holds nothing but the ids of user and session row. Name, lifetime
 * and encryption of the cookie agree with cookie.ts, so that gates, next-auth and tests read the same one.
 */
export function authOptions({ signIn, endSession }: AuthWork): AuthOptions {
  tellNextAuth(env);
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: sessionCookieName,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const headers = new Headers(Object.entries(request.headers ?? {}).map(([name, value]) => [name, `${value}`]));
          const session = await signIn(visitorOf(headers), { ...credentials });
          return session && { id: session.userId, sid: session.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub ?? "", sid: user?.sid ?? token.sid ?? "" }),
      async session({ session, token }) {
        const live = token.sid ? await findLiveSession(token.sid) : null;
        // next-auth then clears the cookie and answers with an empty object.
        if (!live) throw new Error("The session has ended");
        return { expires: session.expires, user: { name: live.user.name, email: live.user.email } };
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSession(token.sid);
      },
    },
    logger: {
      error: (code) => log.debug({ code }, "next-auth refused"),
      warn: (code) => log.debug({ code }, "next-auth warned"),
      debug: () => undefined,
    },
  };
}
