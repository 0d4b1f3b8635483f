import { useFormats } from "#formats";
import { zoneName } from "@/lib/platform/i18n/formats";

type TimeStyle = "date" | "time" | "datetime" | "exact" | "weekday-date";

type TimeProps = {
  /** The instant. */
  at: Date | string;
  /** The IANA zone it is told in. */
  timeZone: string;
  format?: TimeStyle;
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

/** An instant as a wall clock shows it in a zone, with the zone named, written as the person likes it. */
export function Time({ at, timeZone, format = "datetime", zoneNamed = true, className }: TimeProps) {
  const formats = useFormats();
  const instant = typeof at === "string" ? new Date(at) : at;
  const showsClock = format === "time" || format === "datetime" || format === "exact";
  return (
    <time dateTime={instant.toISOString()} lang={formats.locale} className={className}>
      {formats.date(instant, timeZone, styles[format])}
      {zoneNamed && showsClock ? (
        <span className="text-muted"> {zoneName(instant, timeZone, formats.locale)}</span>
      ) : null}
    </time>
  );
}
