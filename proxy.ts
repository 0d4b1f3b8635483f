import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "@/lib/platform/auth/cookie";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { pageHeaders } from "@/lib/platform/security/page-headers";
import { pageKindOf } from "@/lib/platform/security/page-kind";

const installation = { isSecure: env.APP_URL.startsWith("https://"), isDevelopment: env.NODE_ENV === "development" };

/**
 * Gives every page its request id, its address (for "sign in and come back") and its security headers. Sends people
 * without a session cookie to the sign-in for comfort only: it authorizes nothing, gates do.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const kind = pageKindOf(pathname);
  const id = newId();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = pageHeaders(kind, nonce, installation);
  const forwarded = new Headers(request.headers);
  forwarded.set("x-request-id", id);
  forwarded.set("x-marquee-path", `${pathname}${search}`);
  // The framework reads the nonce from here; a client's own copy must never reach it.
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  forwarded.delete("content-security-policy-report-only");
  const response = isSignedOut(request, kind)
    ? NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
    : NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("x-request-id", id);
  return response;
}

/** Only for a page that is being opened: an action or a refetch is answered by its own gate. */
function isSignedOut(request: NextRequest, kind: string): boolean {
  const isVisit = request.method === "GET" || request.method === "HEAD";
  return kind === "workspace" && isVisit && !request.cookies.has(sessionCookieName);
}

// Not for the API, whose answers are no pages: what passes here has its body held in memory and cut at ten megabytes.
// Nor for public event pages, which are kept whole: lib/platform/security/public-page-headers.ts gives them theirs.
export const config = {
  matcher: [
    "/((?!api/|e/|_next/static|_next/image|icon.svg|favicon.ico|manifest.webmanifest|robots.txt|sitemap.xml).*)",
  ],
};
