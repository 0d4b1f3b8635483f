import type { NavigationEntry } from "./rules/navigation";
import type { MembershipRole } from "./rules/roles";

/** An organization that the signed-in person belongs to. */
export type MyOrganization = {
  id: string;
  name: string;
  logoFileId: string | null;
  accentColor: string | null;
  /** Null for somebody who is only on the team of some of its events. */
  membership: MembershipRole | null;
};

/** An organization as its settings page shows and edits it. */
export type OrganizationSettings = {
  id: string;
  name: string;
  slug: string;
  locale: string;
  currency: string;
  timeZone: string;
  accentColor: string | null;
  logoFileId: string | null;
};

/** What surrounds every workspace page. */
export type ShellData = {
  user: { name: string; email: string; pictureFileId: string | null };
  /** How the person writes dates and numbers: "en-GB". */
  locale: string;
  organizations: MyOrganization[];
  /** Null for somebody who belongs to none yet. */
  active: MyOrganization | null;
  nav: NavigationEntry[];
  /** Runs the installation. */
  isPlatformAdmin: boolean;
  isDemo: boolean;
  hasMailbox: boolean;
};
