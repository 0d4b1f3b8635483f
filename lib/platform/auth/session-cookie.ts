import { cookies } from "next/headers";
import { env } from "../env";
import { encodeSessionCookie, sessionCookieName, sessionMaxAgeSeconds } from "./cookie";

const attributes = { httpOnly: true, sameSite: "lax", path: "/", secure: env.APP_URL.startsWith("https://") } as const;

/** Signs this browser in to a session row. For server actions only. */
export async function setSessionCookie(sessionId: string, userId: string): Promise<void> {
  const value = await encodeSessionCookie(sessionId, userId);
  (await cookies()).set(sessionCookieName, value, { ...attributes, maxAge: sessionMaxAgeSeconds });
}

/** Makes this browser forget its session. For server actions only. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName, "", { ...attributes, maxAge: 0 });
}
