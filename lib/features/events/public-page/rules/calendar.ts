import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { PublicEvent, PublicSession } from "../types";
import { placeLines } from "./place";

type CalendarEvent = Pick<
  PublicEvent,
  "id" | "name" | "slug" | "status" | "summary" | "timeZone" | "locale" | "place" | "startsAt" | "endsAt"
> & { sessions: readonly (PublicSession & { isTentative?: boolean })[] };

/**
 * The event as a calendar file (RFC 5545): one VEVENT for each session, on the clock of the event's zone, whose rules
 * come along as VTIMEZONE. UIDs stay the same and SEQUENCE grows, so that a second import replaces the first; a
 * cancelled event takes its entries back. `url` is the page's address, `host` names who makes the UIDs unique.
 */
export function buildCalendar(
  event: CalendarEvent,
  { url, host, at }: { url: string; host: string; at: Date },
): string {
  const isCancelled = event.status === "cancelled";
  const calendar = ical({
    name: event.name,
    prodId: { company: "Marquee", product: "Marquee", language: event.locale.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // No zone for the file as a whole: its stamps would lose the UTC that RFC 5545 asks of them.
    timezone: { name: null, generator: zoneRules },
    url,
  });
  calendar.x("X-WR-TIMEZONE", event.timeZone);
  for (const session of event.sessions) {
    calendar.createEvent({
      id: `${session.id}@${host}`,
      sequence: session.sequence,
      stamp: at,
      lastModified: session.updatedAt,
      start: wallClock(session.startsAt, event.timeZone),
      end: wallClock(session.endsAt, event.timeZone),
      timezone: event.timeZone,
      summary: session.name === event.name ? event.name : `${event.name}: ${session.name}`,
      description: [session.description ?? event.summary, url].filter(Boolean).join("\n\n"),
      location: placeOf(session, event),
      status: isCancelled
        ? ICalEventStatus.CANCELLED
        : session.isTentative
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
      url,
    });
  }
  return calendar.toString();
}

/** In words, with the point on the map where it is known: phones lead the way there. */
function placeOf(session: PublicSession, { place, locale }: CalendarEvent) {
  const title = [session.place, ...placeLines(place, locale)].filter(Boolean).join(", ");
  const { latitude, longitude } = place;
  if (title === "") return null;
  return latitude === null || longitude === null ? title : { title, geo: { lat: latitude, lon: longitude } };
}

/** The zone's rules under the very name that the times bear, also where the library knows it by another. */
function zoneRules(timeZone: string): string | null {
  const [block] = [tzlib_get_ical_block(timeZone)].flat();
  if (!block?.startsWith("BEGIN:VTIMEZONE")) return null;
  return block.replace(/^TZID:.*$/m, `TZID:${timeZone}`).replace(/^X-LIC-LOCATION:.*\r?\n/m, "");
}

function wallClock(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
