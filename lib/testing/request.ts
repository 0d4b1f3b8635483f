import { AsyncLocalStorage } from "node:async_hooks";
import { NextRequest } from "next/server";
import type { UserScope } from "@/lib/platform/access/scopes";
import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { db } from "@/lib/platform/db";

/**
 * The framework's request, for tests that walk through gates. A test file says
 * `vi.mock("next/headers", () => import("@/lib/testing/request"))` and runs code in `asRequest`.
 */
type Present = { headers: Headers };

const present = new AsyncLocalStorage<Present>();

function current(): Present {
  const request = present.getStore();
  if (!request) throw new Error("Outside of a request: run this in asRequest().");
  return request;
}

export async function headers(): Promise<Headers> {
  return current().headers;
}

export async function cookies() {
  const pairs = (current().headers.get("cookie") ?? "").split("; ").map((pair) => pair.split(/=(.*)/s));
  return {
    get(name: string) {
      const value = pairs.find(([key]) => key === name)?.[1];
      return value === undefined ? undefined : { name, value };
    },
  };
}

/** Runs work as if a browser with these headers had asked. */
export function asRequest<T>(sent: Record<string, string>, work: () => Promise<T>): Promise<T> {
  return present.run({ headers: new Headers(sent) }, work);
}

/** Stores a session of the user; answers the headers that a signed-in browser sends. */
export async function signIn(user: UserScope, activeOrganizationId: string | null = null): Promise<{ cookie: string }> {
  const { userId, sessionId } = user;
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.userSession.create({ data: { id: sessionId, userId, expiresAt, activeOrganizationId } });
  return { cookie: `${sessionCookieName}=${await encodeSessionCookie(sessionId, userId)}` };
}

type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

/** Calls a route handler as a browser would: `callRoute(GET, "/api/health")`. */
export function callRoute(
  handler: Handler,
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: BodyInit;
    params?: Record<string, string>;
    signal?: AbortSignal;
  } = {},
): Promise<Response> {
  const { params = {}, headers: sent = {}, ...init } = options;
  const request = new NextRequest(new URL(path, "http://localhost:3000"), {
    ...init,
    headers: sent,
    ...(init.body !== undefined && { duplex: "half" }),
  });
  return asRequest(sent, () => handler(request, { params: Promise.resolve(params) }));
}
