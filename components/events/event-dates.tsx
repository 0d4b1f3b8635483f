import { useFormats } from "#formats";
import { zoneName } from "@/lib/platform/i18n/formats";

type EventDatesProps = {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** "days" leaves the hours out. */
  format?: "days" | "full";
};

/** From when to when, on the clocks of the event's zone, which is named. What both ends share is said once. */
export function EventDates({ startsAt, endsAt, timeZone, format = "full" }: EventDatesProps) {
  const formats = useFormats();
  const range = formats.span(startsAt, endsAt, timeZone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(format === "full" && { hour: "2-digit", minute: "2-digit" }),
  });
  return (
    <span lang={formats.locale}>
      <time dateTime={startsAt.toISOString()}>{range}</time>
      {format === "full" ? ` ${zoneName(startsAt, timeZone, formats.locale)}` : ""}
    </span>
  );
}
