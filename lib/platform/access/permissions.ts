/**
 * Who may do what: the permission table as data. Gates read it, the interface shows by it, the access test checks the
 * running product against it. Columns: owner, planner (organization) · lead planner, assistant, coordinator, door (event).
 */
export const permissionRoles = ["owner", "planner", "lead_planner", "assistant", "coordinator", "door"] as const;
export type PermissionRole = (typeof permissionRoles)[number];

const rows = {
  "event.create": "OP",
  "event.read": "OPLACD",
  "event.update": "OPLA",
  "event.delete": "OPL",
  "event.staff": "OPL",
  "guests.read": "OPLAC",
  "guests.write": "OPLA",
  "budget.summary": "OPLA",
  "budget.read": "OPL",
  "budget.write": "OPL",
  "vendors.read": "OPLAC",
  "vendors.message": "OPLAC",
  "vendors.write": "OPL",
  "timeline.read": "OPLAC",
  "timeline.write": "OPLAC",
  "seating.read": "OPLACD",
  "seating.write": "OPLA",
  "tickets.read": "OPLA",
  "orders.read": "OPLA",
  "tickets.write": "OPL",
  "orders.write": "OPL",
  "orders.refund": "OPL",
  "checkin.read": "OPLACD",
  "checkin.write": "OPLACD",
  "messages.read": "OPLAC",
  "messages.draft": "OPLA",
  "messages.send": "OPL",
  "documents.read": "OPLAC",
  "documents.write": "OPLA",
  "reports.read": "OPLA",
  "org.members": "O",
  "org.settings": "O",
  "org.billing": "O",
  "templates.write": "OP",
  "directory.write": "OP",
} as const;

export type Permission = keyof typeof rows;
export const permissions = Object.keys(rows) as Permission[];

const letters: Record<PermissionRole, string> = {
  owner: "O",
  planner: "P",
  lead_planner: "L",
  assistant: "A",
  coordinator: "C",
  door: "D",
};

/** Whether the table gives a role a permission (on its organization, or on the events whose staff it is). */
export function roleHas(role: PermissionRole, permission: Permission): boolean {
  return rows[permission].includes(letters[role]);
}

export function isPermission(value: string): value is Permission {
  return Object.hasOwn(rows, value);
}

export type Standing = {
  /** Role in the organization; null for somebody who is only staff of events. */
  membership: "owner" | "planner" | "assistant" | null;
  /** Role on the event in question, with its overrides; null when not on its staff. */
  staff: { role: "lead_planner" | "assistant" | "coordinator" | "door"; grants: string[]; revokes: string[] } | null;
};

/**
 * The permissions a person holds on one event. Owners and planners hold theirs everywhere and cannot be narrowed by an
 * event; an assistant reads every event; staff hold their column, plus grants, minus revokes.
 */
export function permissionsOnEvent({ membership, staff }: Standing): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  if (staff) {
    for (const permission of permissions) if (roleHas(staff.role, permission)) held.add(permission);
    for (const grant of staff.grants) if (isPermission(grant) && isEventPermission(grant)) held.add(grant);
    for (const revoke of staff.revokes) if (isPermission(revoke)) held.delete(revoke);
    held.add("event.read");
  }
  if (membership === "assistant") held.add("event.read");
  if (membership === "owner" || membership === "planner") {
    for (const permission of permissions) if (roleHas(membership, permission)) held.add(permission);
  }
  return held;
}

/** The permissions a person holds on the organization as a whole. */
export function permissionsInOrganization(membership: Standing["membership"]): ReadonlySet<Permission> {
  if (membership === "assistant") return new Set<Permission>(["event.read"]);
  if (!membership) return new Set();
  return new Set(permissions.filter((permission) => roleHas(membership, permission)));
}

const organizationOnly = new Set<Permission>([
  "event.create",
  "org.members",
  "org.settings",
  "org.billing",
  "templates.write",
  "directory.write",
]);

/** Whether a permission can be held on a single event, and so be granted to its staff. */
export function isEventPermission(permission: Permission): boolean {
  return !organizationOnly.has(permission);
}
