import { Temporal } from "temporal-polyfill";
import { zoneName } from "./i18n/formats";

/** Whether the runtime knows an IANA zone of that name ("Europe/Paris"). An offset ("+02:00") is no zone: it has no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Every IANA zone of the runtime, with UTC first. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

// As `<input type="datetime-local">` gives it: no zone, no offset, never a date alone.
const wallClockPattern = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;

/**
 * The instant of a wall-clock time ("2027-06-12T15:00") in a zone. A time that the clocks skip moves on by the gap;
 * one that they repeat means the first. Null when the text is no date and time.
 */
export function instantOf(wallClock: string, timeZone: string): Date | null {
  if (!wallClockPattern.test(wallClock)) return null;
  try {
    const local = Temporal.PlainDateTime.from(wallClock);
    return new Date(local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The wall-clock time of an instant in a zone, as `<input type="datetime-local">` wants it: "2027-06-12T15:00". */
export function wallClockOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** An instant for people, in the event's zone with the zone named: "Sat, 12 June 2027, 15:00 CEST". */
export function formatInstant(
  instant: Date,
  timeZone: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "full", timeStyle: "short" },
): string {
  const { dateStyle, timeStyle, ...rest } = options;
  const formatted = new Intl.DateTimeFormat(locale, { timeZone, dateStyle, timeStyle, ...rest }).format(instant);
  return timeStyle || rest.hour ? `${formatted} ${zoneName(instant, timeZone, locale)}` : formatted;
}
