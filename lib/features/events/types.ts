import type { ShownStatus, Transition } from "./rules";

export const eventKinds = [
  "wedding",
  "conference",
  "gala",
  "corporate",
  "party",
  "school",
  "community",
  "other",
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventKindLabels: Record<EventKind, string> = {
  wedding: "Wedding",
  conference: "Conference",
  gala: "Gala",
  corporate: "Corporate event",
  party: "Party",
  school: "School event",
  community: "Community event",
  other: "Other",
};

export const visibilities = ["private", "unlisted", "public"] as const;
export type EventVisibility = (typeof visibilities)[number];

/** A page of an event, in the order of a planner's work. */
export type EventTab = { key: string; label: string; href: string };

/** What every page of an event shows of it, and what the person may do there. */
export type EventHeader = {
  id: string;
  name: string;
  slug: string;
  kind: EventKind;
  status: ShownStatus;
  visibility: EventVisibility;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** Language of the guest-facing pages and mails. */
  locale: string;
  currency: string;
  isArchived: boolean;
  /** Invented, to look around in: it sends no mail. */
  isSample: boolean;
  cancelReason: string | null;
  /** Whether anybody who has the address can open the public page now. */
  isPageServed: boolean;
  tabs: EventTab[];
  can: {
    update: boolean;
    cancel: boolean;
    delete: boolean;
    staff: boolean;
    readGuests: boolean;
    readSeating: boolean;
    writeSeating: boolean;
    writeGuests: boolean;
  };
};

/** Everything that can be edited about an event, with the version a form was made from. */
export type EventDetails = {
  id: string;
  version: number;
  name: string;
  slug: string;
  kind: EventKind;
  visibility: EventVisibility;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  locale: string;
  currency: string;
  summary: string | null;
  description: string | null;
  venueName: string | null;
  addressLine: string | null;
  addressCity: string | null;
  addressPostalCode: string | null;
  addressCountry: string | null;
  latitude: number | null;
  longitude: number | null;
  contactEmail: string | null;
  capacity: number | null;
  isCapacityEnforced: boolean;
  acceptedCount: number;
  cover: { fileId: string } | null;
};

/** What can be done to the event's state now, and whom cancelling or deleting it would reach. */
export type EventStanding = {
  transitions: Transition[];
  reach: { households: number; invitedHouseholds: number; guests: number; acceptedGuests: number };
};

export type EventListItem = {
  id: string;
  name: string;
  slug: string;
  kind: EventKind;
  status: ShownStatus;
  visibility: EventVisibility;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
  guestCount: number;
  acceptedCount: number;
  isArchived: boolean;
  isSample: boolean;
};

export type EventPeriods = { upcoming: number; past: number; all: number; archived: number };

export type EventList = {
  items: EventListItem[];
  /** Events under the present filters, over all pages. */
  total: number;
  /** Events in each period under the other filters. */
  periods: EventPeriods;
  previousCursor: string | null;
  nextCursor: string | null;
  canCreate: boolean;
  /** Whether events can be archived from the list. */
  canArchive: boolean;
};
