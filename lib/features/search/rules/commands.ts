import { tabsFor } from "@/lib/features/events/rules/tabs";
import { navigationOf, settingsTabs } from "@/lib/features/organizations/rules/navigation";
import type { MembershipRole } from "@/lib/features/organizations/rules/roles";
import { type Permission, permissionsInOrganization } from "@/lib/platform/access/permissions";
import type { Command } from "../types";

/** The event whose page is open, as this person may use it. */
export type PresentEvent = {
  id: string;
  name: string;
  slug: string;
  /** Its public page can be opened by anybody. */
  isPageServed: boolean;
  can(permission: Permission): boolean;
};

export type CommandContext = {
  membership: MembershipRole | null;
  event: PresentEvent | null;
  /** The person's other organizations. */
  others: readonly { id: string; name: string }[];
  hasMailbox: boolean;
};

/** Everything that this person may open or do from here, in the order in which it is offered. */
export function commandsFor(context: CommandContext): Command[] {
  const { event } = context;
  return [...(event ? commandsAt(event) : []), ...pages(context), ...actions(context)];
}

function commandsAt(event: PresentEvent): Command[] {
  const { id, name, slug, can } = event;
  const base = `/events/${id}`;
  const found: Command[] = tabsFor(id, can).map(({ key, label, href }) => ({
    key: `tab:${key}`,
    group: "event",
    label,
    note: name,
    href,
  }));
  const add = (key: string, label: string, href: string, words: string) =>
    found.push({ key, group: "event", label, note: name, href, words });
  if (can("guests.write")) {
    add("guest.add", "Add a guest", `${base}/guests?add=1`, "new person household");
    add("guests.import", "Import guests", `${base}/guests/import`, "upload csv excel spreadsheet list");
  }
  if (can("messages.send")) add("invitations", "Send invitations", `${base}/rsvps/invitations`, "mail remind reminder");
  if (event.isPageServed) {
    const path = `/e/${slug}`;
    found.push({
      key: "public.copy",
      group: "event",
      label: "Copy the public address",
      note: name,
      words: "link url share page",
      act: "copy",
      path,
      said: "The public address is copied.",
    });
    found.push({
      key: "public.open",
      group: "event",
      label: "Open the public page",
      note: name,
      words: "website link",
      href: path,
      isElsewhere: true,
    });
  }
  return found;
}

function pages({ membership, hasMailbox }: CommandContext): Command[] {
  const places = navigationOf(membership).map(({ key, label, href }): Command => {
    return { key: `place:${key}`, group: "pages", label, href };
  });
  const held = permissionsInOrganization(membership);
  const settings = settingsTabs
    .filter(
      ({ href, permission }) => held.has(permission) && !places.some((place) => "href" in place && place.href === href),
    )
    .map(({ href, label }): Command => ({ key: `settings:${href}`, group: "pages", label, note: "Settings", href }));
  const own: Command[] = [
    { key: "notifications", group: "pages", label: "Notifications", words: "bell news", href: "/notifications" },
    { key: "profile", group: "pages", label: "Your profile", words: "account password picture", href: "/profile" },
  ];
  if (hasMailbox) own.push({ key: "mailbox", group: "pages", label: "Mailbox", words: "mails", href: "/dev/mailbox" });
  return [...places, ...settings, ...own];
}

const themes = [
  { theme: "light", label: "Light theme" },
  { theme: "dark", label: "Dark theme" },
  { theme: "system", label: "Theme like the system" },
] as const;

function actions({ membership, others }: CommandContext): Command[] {
  const held = permissionsInOrganization(membership);
  const found: Command[] = [];
  if (held.has("event.create")) {
    found.push({ key: "event.new", group: "actions", label: "New event", words: "create add", href: "/events/new" });
  }
  if (held.has("org.members")) {
    const words = "colleague team user add";
    found.push({ key: "member.invite", group: "actions", label: "Invite a member", words, href: "/settings/members" });
  }
  found.push({ key: "read.all", group: "actions", label: "Mark all notifications as read", act: "mark_read" });
  for (const { id, name } of others) {
    found.push({
      key: `switch:${id}`,
      group: "actions",
      label: `Switch to ${name}`,
      words: "organization change",
      act: "switch",
      organizationId: id,
    });
  }
  for (const { theme, label } of themes) {
    found.push({
      key: `theme:${theme}`,
      group: "actions",
      label,
      words: "appearance mode colour",
      act: "theme",
      theme,
    });
  }
  found.push({
    key: "organization.new",
    group: "actions",
    label: "New organization",
    words: "create",
    href: "/welcome",
  });
  found.push({ key: "sign.out", group: "actions", label: "Sign out", words: "log out leave", act: "sign_out" });
  return found;
}
