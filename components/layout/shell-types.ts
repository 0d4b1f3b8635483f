import type { ReactNode } from "react";
import type { ActionState } from "@/lib/platform/result";
import type { Theme } from "./theme";

/** The places of the sidebar, in its order. The shell draws the entries it is given and no others. */
export type NavKey = "dashboard" | "events" | "calendar" | "vendors" | "templates" | "reports" | "settings" | "jobs";

export type NavEntry = {
  key: NavKey;
  label: string;
  href: string;
  /** A number that calls for attention, e.g. overdue tasks. Zero is not shown. */
  badge?: number;
};

export type ShellOrganization = {
  id: string;
  name: string;
  logoUrl: string | null;
  /** What the user is here, in words: "Owner", "Planner". */
  roleLabel: string;
};

export type ShellUser = { name: string; email: string; pictureUrl: string | null };

export type AccountLink = { label: string; href: string };

/** A server action that redirects when it has done its work. */
export type ShellAction = (state: ActionState, form: FormData) => Promise<ActionState>;

export type ShellProps = {
  /** The organization at work, with its accent as `#rrggbb`; null where the user belongs to none yet. */
  organization: (ShellOrganization & { accent: string | null }) | null;
  /** All the user belongs to, this one among them. */
  organizations: readonly ShellOrganization[];
  /** Takes `organizationId`. */
  switchOrganizationAction: ShellAction;
  user: ShellUser;
  /** How the person writes dates and numbers: "en-GB". */
  locale: string;
  nav: readonly NavEntry[];
  /** The entries of the account menu above theme and sign-out: profile, the installation. */
  accountLinks: readonly AccountLink[];
  signOutAction: ShellAction;
  theme: Theme;
  /** What the demo banner says; null outside demo mode. */
  demoNotice: string | null;
  /** The search and command field, if there is one. */
  search?: ReactNode;
  /** What stands before the account menu: notifications. */
  notifications?: ReactNode;
  children: ReactNode;
};
