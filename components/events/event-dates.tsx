import { zoneName } from "@/components/ui/time";

type EventDatesProps = {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** "days" leaves the hours out. */
  format?: "days" | "full";
  locale?: string;
};

/** From when to when, on the clocks of the event's zone, which is named. What both ends share is said once. */
export function EventDates({ startsAt, endsAt, timeZone, format = "full", locale = "en-GB" }: EventDatesProps) {
  const range = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(format === "full" && { hour: "2-digit", minute: "2-digit" }),
  }).formatRange(startsAt, endsAt);
  return (
    <span>
      <time dateTime={startsAt.toISOString()}>{range}</time>
      {format === "full" ? ` ${zoneName(startsAt, timeZone, locale)}` : ""}
    </span>
  );
}
