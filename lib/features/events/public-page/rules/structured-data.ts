import { wallClockOf } from "@/lib/platform/zones";
import type { PublicEvent } from "../types";

/**
 * The event for search engines (schema.org Event), as the text of a script element: nothing in it can end the element or
 * begin a comment. `image` is an absolute address.
 */
export function structuredData(event: PublicEvent, { url, image }: { url: string; image: string }): string {
  const { place } = event;
  const data = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.name,
    description: event.summary ?? event.description ?? undefined,
    startDate: withOffset(event.startsAt, event.timeZone),
    endDate: withOffset(event.endsAt, event.timeZone),
    eventStatus: `https://schema.org/${event.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    inLanguage: event.locale,
    url,
    image: [image],
    location: {
      "@type": "Place",
      name: place.venueName ?? place.addressCity ?? event.name,
      address: {
        "@type": "PostalAddress",
        streetAddress: place.addressLine ?? undefined,
        addressLocality: place.addressCity ?? undefined,
        postalCode: place.addressPostalCode ?? undefined,
        addressCountry: place.addressCountry ?? undefined,
      },
      ...(place.latitude !== null &&
        place.longitude !== null && {
          geo: { "@type": "GeoCoordinates", latitude: place.latitude, longitude: place.longitude },
        }),
    },
    organizer: { "@type": "Organization", name: event.host.name },
    subEvent: event.sessions.map((session) => ({
      "@type": "Event",
      name: session.name,
      startDate: withOffset(session.startsAt, event.timeZone),
      endDate: withOffset(session.endsAt, event.timeZone),
    })),
  };
  return scriptSafe(JSON.stringify(data));
}

/** JSON whose text is harmless inside a script element; what it says stays the same. */
export function scriptSafe(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An instant on a zone's clock with its distance to UTC: "2027-06-12T15:00:00+02:00". */
export function withOffset(instant: Date, timeZone: string): string {
  const wall = wallClockOf(instant, timeZone);
  const minutes = Math.round((Date.parse(`${wall}Z`) - instant.getTime()) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${wall}:00${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
