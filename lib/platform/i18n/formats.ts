/** How a person writes dates and numbers. The words around them stay the page's own. */
export type Formats = {
  /** The locale that was chosen: "en-GB", "de-CH". */
  readonly locale: string;
  /** "12,400", "12.400", "12 400". */
  count(value: number): string;
  /** A number and what it counts: "1 guest", "12,400 guests". */
  counted(value: number, one: string, many: string): string;
  /** An instant on the clocks of a zone, or a day where the zone is UTC. */
  date(at: Date, timeZone: string, style: Intl.DateTimeFormatOptions): string;
  /** From when to when, what both share said once. */
  span(from: Date, until: Date, timeZone: string, style: Intl.DateTimeFormatOptions): string;
};

/** Where nobody said otherwise. */
export const usualFormats = "en-GB";

const known = new Map<string, Formats>();

/** The formats of a locale. Formatters are dear to make and cheap to keep: each is made once. */
export function formatsIn(locale: string): Formats {
  const formats = known.get(locale) ?? make(locale);
  known.set(locale, formats);
  return formats;
}

function make(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Map<string, Intl.DateTimeFormat>();
  const dateFormat = (timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `${timeZone} ${JSON.stringify(style)}`;
    const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone });
    dates.set(key, format);
    return format;
  };
  const count = (value: number): string => numbers.format(value);
  return {
    locale,
    count,
    counted: (value, one, many) => `${count(value)} ${value === 1 ? one : many}`,
    date: (at, timeZone, style) => dateFormat(timeZone, style).format(at),
    span: (from, until, timeZone, style) => dateFormat(timeZone, style).formatRange(from, until),
  };
}

/** The short name of a zone at an instant: "CEST", "GMT+5:30". */
export function zoneName(instant: Date, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}
