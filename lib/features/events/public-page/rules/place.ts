import type { Place } from "../types";

export type MapLink = { service: string; href: string };

/** Countries that write the postal code behind the town (Universal Postal Union, addressing by country). */
const codeLast = new Set(["AU", "CA", "GB", "IE", "IN", "JP", "KR", "NZ", "PR", "SG", "TH", "US"]);

/** The place in lines, as an envelope shows it, with the country in the language of who reads. */
export function placeLines(place: Place, locale: string): string[] {
  const country = place.addressCountry
    ? new Intl.DisplayNames(locale, { type: "region" }).of(place.addressCountry)
    : undefined;
  const { addressPostalCode: code, addressCity: city } = place;
  const town = (codeLast.has(place.addressCountry ?? "") ? [city, code] : [code, city]).filter(Boolean).join(" ");
  return [place.venueName, place.addressLine, town, country].filter((line): line is string => Boolean(line));
}

/** Links to the usual maps; none where neither an address nor a point is known. */
export function mapLinks(place: Place, locale: string): MapLink[] {
  const { latitude, longitude } = place;
  const address = placeLines(place, locale).join(", ");
  const point = latitude !== null && longitude !== null ? `${latitude},${longitude}` : null;
  if (!point && !place.addressLine && !place.addressCity && !place.venueName) return [];
  const query = encodeURIComponent(point ?? address);
  const name = encodeURIComponent(place.venueName ?? address);
  return [
    {
      service: "OpenStreetMap",
      href: point
        ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
        : `https://www.openstreetmap.org/search?query=${query}`,
    },
    { service: "Google Maps", href: `https://www.google.com/maps/search/?api=1&query=${query}` },
    {
      service: "Apple Maps",
      href: point ? `https://maps.apple.com/?ll=${query}&q=${name}` : `https://maps.apple.com/?q=${query}`,
    },
  ];
}

/** A point for whatever maps a phone has (RFC 5870); null where none is known. */
export function geoLink({ latitude, longitude, venueName }: Place): string | null {
  if (latitude === null || longitude === null) return null;
  const label = venueName ? `(${encodeURIComponent(venueName)})` : "";
  return `geo:${latitude},${longitude}?q=${latitude},${longitude}${label}`;
}
