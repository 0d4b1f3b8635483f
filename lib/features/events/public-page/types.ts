import type { Locale } from "@/lib/platform/i18n/locales";
import type { ShownStatus } from "../rules";
import type { SessionKind } from "../sessions/types";
import type { EventKind } from "../types";

/** A part of the event that everybody is asked to. */
export type PublicSession = {
  id: string;
  kind: SessionKind;
  name: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  description: string | null;
  /** Raised by each change of the event or the session: calendars replace what they hold. */
  sequence: number;
  updatedAt: Date;
};

export type Place = {
  venueName: string | null;
  addressLine: string | null;
  addressCity: string | null;
  addressPostalCode: string | null;
  addressCountry: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** What anybody may know of a published event. */
export type PublicEvent = {
  id: string;
  name: string;
  slug: string;
  kind: EventKind;
  status: ShownStatus;
  cancelReason: string | null;
  /** Whether search engines may list it. */
  isListed: boolean;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  locale: Locale;
  summary: string | null;
  description: string | null;
  place: Place;
  contactEmail: string | null;
  coverFileId: string | null;
  host: { name: string; accentColor: string | null };
  sessions: PublicSession[];
};
