import type { Locale } from "./locales";
import type { Messages, Translation } from "./message";
import { announcements as deAnnouncements } from "./messages/de/announcements";
import { basics as deBasics } from "./messages/de/basics";
import { event as deEvent } from "./messages/de/event";
import { prints as dePrints } from "./messages/de/prints";
import { rsvp as deRsvp } from "./messages/de/rsvp";
import { rsvpMails as deRsvpMails } from "./messages/de/rsvp-mails";
import { seats as deSeats } from "./messages/de/seats";
import { unsubscribe as deUnsubscribe } from "./messages/de/unsubscribe";
import { announcements as enAnnouncements } from "./messages/en/announcements";
import { basics as enBasics } from "./messages/en/basics";
import { event as enEvent } from "./messages/en/event";
import { prints as enPrints } from "./messages/en/prints";
import { rsvp as enRsvp } from "./messages/en/rsvp";
import { rsvpMails as enRsvpMails } from "./messages/en/rsvp-mails";
import { seats as enSeats } from "./messages/en/seats";
import { unsubscribe as enUnsubscribe } from "./messages/en/unsubscribe";
import { announcements as esAnnouncements } from "./messages/es/announcements";
import { basics as esBasics } from "./messages/es/basics";
import { event as esEvent } from "./messages/es/event";
import { prints as esPrints } from "./messages/es/prints";
import { rsvp as esRsvp } from "./messages/es/rsvp";
import { rsvpMails as esRsvpMails } from "./messages/es/rsvp-mails";
import { seats as esSeats } from "./messages/es/seats";
import { unsubscribe as esUnsubscribe } from "./messages/es/unsubscribe";
import { announcements as frAnnouncements } from "./messages/fr/announcements";
import { basics as frBasics } from "./messages/fr/basics";
import { event as frEvent } from "./messages/fr/event";
import { prints as frPrints } from "./messages/fr/prints";
import { rsvp as frRsvp } from "./messages/fr/rsvp";
import { rsvpMails as frRsvpMails } from "./messages/fr/rsvp-mails";
import { seats as frSeats } from "./messages/fr/seats";
import { unsubscribe as frUnsubscribe } from "./messages/fr/unsubscribe";

// A new area: messages/<locale>/<area>.ts four times, and its line in each of the four lists below.
const en = {
  announcements: enAnnouncements,
  basics: enBasics,
  event: enEvent,
  prints: enPrints,
  rsvp: enRsvp,
  rsvpMails: enRsvpMails,
  seats: enSeats,
  unsubscribe: enUnsubscribe,
} as const satisfies Record<string, Messages>;

export type English = typeof en;

/** The areas that messages are kept in. */
export type Area = keyof English;

type Catalogue = { readonly [A in Area]: Translation<English[A]> };

/** Every message in every language. A language that lacks an area or a key does not compile. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en,
  es: {
    announcements: esAnnouncements,
    basics: esBasics,
    event: esEvent,
    prints: esPrints,
    rsvp: esRsvp,
    rsvpMails: esRsvpMails,
    seats: esSeats,
    unsubscribe: esUnsubscribe,
  },
  fr: {
    announcements: frAnnouncements,
    basics: frBasics,
    event: frEvent,
    prints: frPrints,
    rsvp: frRsvp,
    rsvpMails: frRsvpMails,
    seats: frSeats,
    unsubscribe: frUnsubscribe,
  },
  de: {
    announcements: deAnnouncements,
    basics: deBasics,
    event: deEvent,
    prints: dePrints,
    rsvp: deRsvp,
    rsvpMails: deRsvpMails,
    seats: deSeats,
    unsubscribe: deUnsubscribe,
  },
};
