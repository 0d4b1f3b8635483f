import { isEventPermission, type Permission, permissions, roleHas } from "@/lib/platform/access/permissions";
import type { StaffRole } from "../rules/roles";

const words = {
  "event.read": "See the event",
  "event.update": "Edit the event and its sessions",
  "event.delete": "Cancel, archive or delete the event",
  "event.staff": "Manage the team",
  "guests.read": "See guests and answers",
  "guests.write": "Edit guests and answer for them",
  "budget.summary": "See the budget's totals",
  "budget.read": "See the whole budget",
  "budget.write": "Edit the budget",
  "vendors.read": "See vendors",
  "vendors.message": "Write with vendors",
  "vendors.write": "Edit vendors and contracts",
  "timeline.read": "See the timeline",
  "timeline.write": "Edit the timeline",
  "seating.read": "See the seating",
  "seating.write": "Edit the seating",
  "tickets.read": "See tickets",
  "orders.read": "See orders",
  "tickets.write": "Edit tickets",
  "orders.write": "Edit orders",
  "orders.refund": "Refund orders",
  "checkin.read": "See the door list",
  "checkin.write": "Check guests in",
  "messages.read": "See messages",
  "messages.draft": "Write messages",
  "messages.send": "Send messages and invitations",
  "documents.read": "See documents",
  "documents.write": "Edit documents",
  "reports.read": "See reports",
} satisfies Partial<Record<Permission, string>>;

const areaWords: Record<string, string> = {
  event: "Event",
  guests: "Guests",
  budget: "Budget",
  vendors: "Vendors",
  timeline: "Timeline",
  seating: "Seating",
  tickets: "Tickets and orders",
  orders: "Tickets and orders",
  checkin: "Check-in",
  messages: "Messages",
  documents: "Documents",
  reports: "Reports",
};

type PermissionChoice = { permission: Permission; label: string };
export type PermissionGroup = { title: string; choices: PermissionChoice[] };

/** The permissions that can be held on one event, in words, grouped by area, in the table's order. */
export function permissionGroups(): PermissionGroup[] {
  const groups = new Map<string, PermissionChoice[]>();
  for (const permission of permissions.filter(isEventPermission)) {
    const title = areaWords[permission.split(".")[0] ?? ""] ?? "Other";
    groups.set(title, [...(groups.get(title) ?? []), { permission, label: permissionLabel(permission) }]);
  }
  return [...groups].map(([title, choices]) => ({ title, choices }));
}

export function permissionLabel(permission: Permission): string {
  return permission in words ? words[permission as keyof typeof words] : permission;
}

/** What a role holds on an event, before overrides. Everybody on a team sees the event. */
export function permissionsOfRole(role: StaffRole): ReadonlySet<Permission> {
  return new Set(permissions.filter((each) => isEventPermission(each) && roleHas(role, each)));
}

/** What somebody on the team holds: the role's permissions, plus grants, minus revokes. */
export function permissionsOfStaff(staff: {
  role: StaffRole;
  grants: readonly Permission[];
  revokes: readonly Permission[];
}): ReadonlySet<Permission> {
  const held = new Set([...permissionsOfRole(staff.role), ...staff.grants]);
  for (const revoke of staff.revokes) held.delete(revoke);
  held.add("event.read");
  return held;
}

/** A ticked checklist as overrides of a role: what it adds, and what it takes. Seeing the event cannot be taken. */
export function overridesOf(
  role: StaffRole,
  wanted: ReadonlySet<Permission>,
): { grants: Permission[]; revokes: Permission[] } {
  const base = permissionsOfRole(role);
  const all = permissions.filter(isEventPermission);
  return {
    grants: all.filter((each) => wanted.has(each) && !base.has(each)),
    revokes: all.filter((each) => !wanted.has(each) && base.has(each) && each !== "event.read"),
  };
}
