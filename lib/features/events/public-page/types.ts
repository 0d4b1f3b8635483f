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

export const pageThemes = ["classic", "garden", "modern"] as const;
export type PageTheme = (typeof pageThemes)[number];

/** Pairings of a face for headings with one for reading. */
export const pageFonts = ["fraunces", "cormorant", "playfair", "bricolage"] as const;
export type PageFont = (typeof pageFonts)[number];

/** Parts of the page that can be left out or moved; head and foot always stand. */
export const pageSections = ["story", "schedule", "place", "notes", "questions"] as const;
export type PageSection = (typeof pageSections)[number];

export const noteKinds = ["travel", "parking", "stay", "dress_code", "children", "gifts", "contact", "other"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What an event's pages wear. `accent` is "#rrggbb", as it was chosen; what is laid on paper stays legible. */
export type PageLook = { theme: PageTheme; font: PageFont; accent: string };

/** Something practical that guests should know. `link` is http(s), mailto or tel. */
export type PageNote = { kind: NoteKind; title: string; body: string; link: string | null };

export type PageQuestion = { question: string; answer: string };

/** What a planner chooses and writes for the page. Null for font and accent: not chosen. */
export type PageContent = {
  theme: PageTheme;
  font: PageFont | null;
  accentColor: string | null;
  sections: PageSection[];
  notes: PageNote[];
  questions: PageQuestion[];
};

/** What anybody may know of a published event. */
export type PublicEvent = {
  id: string;
  name: string;
  slug: string;
  /** The page's whole address. */
  url: string;
  kind: EventKind;
  status: ShownStatus;
  cancelReason: string | null;
  /** Whether search engines may list it. */
  isListed: boolean;
  startsAt: Date;
  endsAt: Date;
  /** Midnights until it begins, on its own clock; null once it has begun or when it will not. */
  daysAhead: number | null;
  timeZone: string;
  /** In which the page tells of it. */
  locale: Locale;
  /** In which its planner wrote. */
  ownLocale: Locale;
  /** By which dates and times are written: its language in its country. */
  dateLocale: string;
  summary: string | null;
  description: string | null;
  place: Place;
  contactEmail: string | null;
  coverFileId: string | null;
  host: { name: string; accentColor: string | null };
  look: PageLook;
  sections: PageSection[];
  notes: PageNote[];
  questions: PageQuestion[];
  sessions: PublicSession[];
};

/** A page that search engines may list, and its own language. */
export type ListedPage = { slug: string; locale: Locale };

/** The page as its planner edits it. */
export type PageEditor = {
  version: number;
  content: PageContent;
  /** The page as it would be served now, published or not. */
  event: PublicEvent;
};
