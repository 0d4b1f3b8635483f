import type { NextRequest } from "next/server";
import { requireEvent, requireOrg, requireUser } from "../access/gates";
import type { Permission } from "../access/permissions";
import type { EventScope, OrgScope, UserScope } from "../access/scopes";
import { AppError } from "../errors";
import { newId } from "../ids";
import { log } from "../log";

type Params = Record<string, string | string[] | undefined>;
type Context = { params: Promise<Params> };

/** What a route handler is given beside its scope. */
export type RouteInput = { request: NextRequest; params: Params };
export type RouteHandler = (request: NextRequest, context: Context) => Promise<Response>;

/** A route for a person with a permission on the event in the path's `eventId`. */
export function eventRoute(
  permission: Permission,
  handle: (scope: EventScope, input: RouteInput) => Promise<Response>,
): RouteHandler {
  return define(async (input) => handle(await requireEvent(input.params.eventId, permission), input));
}

/** A route for members of the active organization. */
export function orgRoute(
  permission: Permission | null,
  handle: (scope: OrgScope, input: RouteInput) => Promise<Response>,
): RouteHandler {
  return define(async (input) => handle(await requireOrg(permission ?? undefined), input));
}

/** A route for whoever is signed in. */
export function userRoute(handle: (scope: UserScope, input: RouteInput) => Promise<Response>): RouteHandler {
  return define(async (input) => handle(await requireUser(), input));
}

/** A route for anybody. The name says so, for whoever audits. */
export function openRoute(handle: (input: RouteInput) => Promise<Response>): RouteHandler {
  return define(handle);
}

/** An error answer as every JSON door gives it. */
export function errorResponse(status: number, code: string, message: string, requestId: string): Response {
  return Response.json({ error: { code, message, requestId } }, { status });
}

function define(handle: (input: RouteInput) => Promise<Response>): RouteHandler {
  return async (request, context) => {
    const requestId = request.headers.get("x-request-id") ?? newId();
    try {
      return await handle({ request, params: await context.params });
    } catch (error) {
      if (error instanceof AppError) {
        const response = errorResponse(error.status, error.code.toLowerCase(), error.message, requestId);
        if (error.retryAfterSeconds) response.headers.set("retry-after", String(error.retryAfterSeconds));
        return response;
      }
      log.error({ err: error, requestId, path: request.nextUrl.pathname }, "A route failed");
      return errorResponse(500, "unexpected", `Something went wrong on our side. Request ${requestId}.`, requestId);
    }
  };
}

const crossSite = new Set(["cross-site", "same-site"]);

/**
 * Refuses a changing request that another site's page sent (browsers say so in Sec-Fetch-Site; cookies are SameSite=Lax
 * besides). Call first in POST, PUT, PATCH and DELETE handlers that a session authorizes.
 */
export function refuseCrossSite(request: NextRequest): void {
  if (crossSite.has(request.headers.get("sec-fetch-site") ?? "")) throw new AppError("FORBIDDEN");
}
