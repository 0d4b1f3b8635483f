import type { Permission } from "@/lib/platform/access/permissions";
import { type NotificationKind, notificationKinds } from "../types";

/** Whom a kind of news is for: who holds the permission on its event, or in its organization. */
type Audience = { on: "event" | "organization"; permission: Permission };

const audiences: Record<NotificationKind, Audience> = {
  answers_given: { on: "event", permission: "guests.read" },
  capacity_full: { on: "event", permission: "guests.read" },
  seats_released: { on: "event", permission: "seating.write" },
  import_finished: { on: "event", permission: "guests.write" },
  import_failed: { on: "event", permission: "guests.write" },
  import_undone: { on: "event", permission: "guests.write" },
  invitations_sent: { on: "event", permission: "messages.send" },
  mail_failed: { on: "event", permission: "messages.send" },
  event_confirmed: { on: "event", permission: "event.read" },
  event_moved: { on: "event", permission: "event.read" },
  event_cancelled: { on: "event", permission: "event.read" },
  event_deleted: { on: "organization", permission: "event.read" },
  member_joined: { on: "organization", permission: "org.members" },
  staff_joined: { on: "event", permission: "event.staff" },
  staff_added: { on: "event", permission: "event.read" },
  export_finished: { on: "event", permission: "guests.read" },
  export_failed: { on: "event", permission: "guests.read" },
};

/** Whom a kind of news is for. */
export function audienceOf(kind: NotificationKind): Audience {
  return audiences[kind];
}

/** The kinds that somebody with these permissions on an event, or in an organization, may read. */
export function kindsFor(on: Audience["on"], held: ReadonlySet<Permission>): NotificationKind[] {
  return notificationKinds.filter((kind) => audiences[kind].on === on && held.has(audiences[kind].permission));
}
