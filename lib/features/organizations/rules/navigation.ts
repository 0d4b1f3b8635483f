import { permissionsInOrganization } from "@/lib/platform/access/permissions";
import type { MembershipRole } from "./roles";

export type NavigationEntry = { key: "dashboard" | "events" | "calendar" | "settings"; label: string; href: string };

/** The places of the workspace that somebody of this standing may open; what they may not is not offered. */
export function navigationOf(membership: MembershipRole | null): NavigationEntry[] {
  const held = permissionsInOrganization(membership);
  const nav: NavigationEntry[] = [
    { key: "dashboard", label: "Dashboard", href: "/dashboard" },
    { key: "events", label: "Events", href: "/events" },
    { key: "calendar", label: "Calendar", href: "/calendar" },
  ];
  if (held.has("org.settings")) nav.push({ key: "settings", label: "Settings", href: "/settings" });
  return nav;
}

/** The pages of the organization's settings, with what each asks for. */
export const settingsTabs = [
  { href: "/settings", label: "Organization", permission: "org.settings" },
  { href: "/settings/members", label: "Members", permission: "org.members" },
  { href: "/settings/mail", label: "Mail", permission: "org.settings" },
] as const;
