import type { Permission } from "@/lib/platform/access/permissions";
import type { EventTab } from "../types";

const tabs = [
  { key: "overview", label: "Overview", path: "", permission: "event.read" },
  { key: "guests", label: "Guests", path: "/guests", permission: "guests.read" },
  { key: "rsvps", label: "RSVPs", path: "/rsvps", permission: "guests.read" },
  { key: "sessions", label: "Sessions", path: "/sessions", permission: "event.read" },
  { key: "seating", label: "Seating", path: "/seating", permission: "seating.read" },
  { key: "messages", label: "Messages", path: "/messages", permission: "messages.read" },
  { key: "team", label: "Team", path: "/team", permission: "event.staff" },
  // The log names guests.
  { key: "activity", label: "Activity", path: "/activity", permission: "guests.read" },
  { key: "page", label: "Page", path: "/public-page", permission: "event.update" },
  { key: "settings", label: "Settings", path: "/settings", permission: "event.update" },
] as const satisfies readonly { key: string; label: string; path: string; permission: Permission }[];

/** The pages of an event that a person may open, in the order of a planner's work. */
export function tabsFor(eventId: string, can: (permission: Permission) => boolean): EventTab[] {
  return tabs
    .filter((tab) => can(tab.permission))
    .map(({ key, label, path }) => ({ key, label, href: `/events/${eventId}${path}` }));
}
