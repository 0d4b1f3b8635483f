import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireEvent, requireOrg, requirePlatformAdmin, requireUser } from "./access/gates";
import { requireGuest, requirePublicEvent } from "./access/guest-gates";
import type { Permission } from "./access/permissions";
import type { AdminScope, EventScope, GuestScope, OrgScope, PublicEventScope, UserScope } from "./access/scopes";
import { AppError } from "./errors";

/**
 * A request-facing read. Called as a function by a page it turns refusals into the framework's pages (404, 403,
 * sign-in); `raw` throws AppError instead, for route handlers that answer in JSON.
 */
export type Loader<Args extends unknown[], T> = ((...args: Args) => Promise<T>) & {
  raw: (...args: Args) => Promise<T>;
};

/** Reads at the event named by the first argument. `read` is called once per request and arguments. */
export function eventLoader<Args extends unknown[], T>(
  permission: Permission,
  read: (scope: EventScope, ...args: Args) => Promise<T>,
): Loader<[eventId: string, ...Args], T> {
  return make(async (eventId: string, ...args: Args) => read(await requireEvent(eventId, permission), ...args));
}

/** Reads in the active organization; `permission` null means that belonging to it is enough. */
export function orgLoader<Args extends unknown[], T>(
  permission: Permission | null,
  read: (scope: OrgScope, ...args: Args) => Promise<T>,
): Loader<Args, T> {
  return make(async (...args: Args) => read(await requireOrg(permission ?? undefined), ...args));
}

/** Reads about the signed-in person. */
export function userLoader<Args extends unknown[], T>(
  read: (scope: UserScope, ...args: Args) => Promise<T>,
): Loader<Args, T> {
  return make(async (...args: Args) => read(await requireUser(), ...args));
}

/** Reads about the installation, for who runs it. */
export function adminLoader<Args extends unknown[], T>(
  read: (scope: AdminScope, ...args: Args) => Promise<T>,
): Loader<Args, T> {
  return make(async (...args: Args) => read(await requirePlatformAdmin(), ...args));
}

/** Reads for the holder of the household's link given first. */
export function guestLoader<Args extends unknown[], T>(
  read: (scope: GuestScope, ...args: Args) => Promise<T>,
): Loader<[token: string, ...Args], T> {
  return make(async (token: string, ...args: Args) => read(await requireGuest(token), ...args));
}

/** Reads for anybody, of the published event whose slug is given first. */
export function publicEventLoader<Args extends unknown[], T>(
  read: (scope: PublicEventScope, ...args: Args) => Promise<T>,
): Loader<[slug: string, ...Args], T> {
  return make(async (slug: string, ...args: Args) => read(await requirePublicEvent(slug), ...args));
}

/** Reads that need no gate at all (is the installation in demo mode?). The name says so, for whoever audits. */
export function openLoader<Args extends unknown[], T>(read: (...args: Args) => Promise<T>): Loader<Args, T> {
  return make(read);
}

function make<Args extends unknown[], T>(read: (...args: Args) => Promise<T>): Loader<Args, T> {
  const raw = cache(read);
  const page = async (...args: Args): Promise<T> => {
    try {
      return await raw(...args);
    } catch (error) {
      if (error instanceof AppError) await interrupt(error);
      throw error;
    }
  };
  return Object.assign(page, { raw });
}

async function interrupt(error: AppError): Promise<void> {
  if (error.code === "NOT_FOUND") notFound();
  if (error.code === "FORBIDDEN") forbidden();
  if (error.code === "UNAUTHENTICATED") {
    const path = (await headers()).get("x-marquee-path");
    redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
  }
}
