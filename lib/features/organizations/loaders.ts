import { after } from "next/server";
import { touchSession } from "@/lib/features/accounts/mutations/sessions";
import { currentSession } from "@/lib/platform/access/gates";
import { env, hasMailbox } from "@/lib/platform/env";
import { notFoundError } from "@/lib/platform/errors";
import { orgLoader, userLoader } from "@/lib/platform/loader";
import { getOrganizationSettings, getShellUser, listMyOrganizations } from "./data";
import { navigationOf } from "./rules/navigation";
import type { ShellData } from "./types";

/** What surrounds every workspace page, for whoever is signed in: only what they may open is in it. */
export const loadShell = userLoader(async (scope): Promise<ShellData> => {
  after(() => touchSession(scope));
  const [session, user, organizations] = await Promise.all([
    currentSession(),
    getShellUser(scope),
    listMyOrganizations(scope),
  ]);
  const chosen = organizations.find(({ id }) => id === session?.activeOrganizationId);
  const active = chosen ?? organizations[0] ?? null;
  return {
    user,
    locale: scope.locale,
    organizations,
    active,
    nav: active ? navigationOf(active.membership) : [],
    isPlatformAdmin: session?.isPlatformAdmin ?? false,
    isDemo: env.MARQUEE_DEMO,
    hasMailbox: hasMailbox(env),
  };
});

/** The active organization's settings, for who may change them. */
export const loadOrganizationSettings = orgLoader("org.settings", async (scope) => {
  const settings = await getOrganizationSettings(scope);
  if (!settings) throw notFoundError();
  return settings;
});

/** The person's organizations, for the page that makes another one. */
export const loadMyOrganizations = userLoader(async (scope) => ({
  timeZone: scope.timeZone,
  organizations: await listMyOrganizations(scope),
}));
