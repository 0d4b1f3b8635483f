/** Whether an event is one day or night: a party that ends at four in the morning is still one evening. */
export function isOneNight(startsAt: Date, endsAt: Date): boolean {
  return endsAt.getTime() - startsAt.getTime() < 18 * 3_600_000;
}

/** The day or days of an event, as the guests' language says it. */
export function dayRange(startsAt: Date, endsAt: Date, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return isOneNight(startsAt, endsAt) ? format.format(startsAt) : format.formatRange(startsAt, endsAt);
}

/** The same in the pieces between which a line may break: a day each, the first with the dash behind it. */
export function dayPieces(...range: Parameters<typeof dayRange>): string[] {
  return dayRange(...range).split(/(?<=\s[–-])\s/);
}

/** From when to when on the clock: "15:00 – 23:00". */
export function clockRange(startsAt: Date, endsAt: Date, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "short" });
  // formatRange would repeat the dates of a night that ends on the next day.
  return `${format.format(startsAt)} – ${format.format(endsAt)}`;
}

/** A zone for people: its long name in their language, in English with its city (of which zones know no other name). */
export function zoneLabel(timeZone: string, at: Date, locale: string): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value;
  if (!name || name === city) return city;
  return locale.startsWith("en") ? `${city} (${name})` : name;
}
