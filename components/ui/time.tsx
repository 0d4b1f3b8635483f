type TimeStyle = "date" | "time" | "datetime" | "exact" | "weekday-date";

type TimeProps = {
  /** The instant. */
  at: Date | string;
  /** The IANA zone it is told in. */
  timeZone: string;
  format?: TimeStyle;
  locale?: string;
  /** Says the zone behind the time. Leave it out only where the page has said it already. */
  zoneNamed?: boolean;
  className?: string;
};

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: "medium" },
  time: { timeStyle: "short" },
  datetime: { dateStyle: "medium", timeStyle: "short" },
  /** To the second, for what machines do. */
  exact: { dateStyle: "medium", timeStyle: "medium" },
  "weekday-date": { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/** An instant as a wall clock shows it in a zone, with the zone named. */
export function Time({ at, timeZone, format = "datetime", locale = "en-GB", zoneNamed = true, className }: TimeProps) {
  const instant = typeof at === "string" ? new Date(at) : at;
  const text = new Intl.DateTimeFormat(locale, { ...styles[format], timeZone }).format(instant);
  const showsClock = format === "time" || format === "datetime" || format === "exact";
  return (
    <time dateTime={instant.toISOString()} className={className}>
      {text}
      {zoneNamed && showsClock ? <span className="text-muted"> {zoneName(instant, timeZone, locale)}</span> : null}
    </time>
  );
}

/** The short name of a zone at an instant: "CEST", "GMT+5:30". */
export function zoneName(instant: Date, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}
