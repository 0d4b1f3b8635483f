import type { RsvpPage, RsvpSession } from "@/lib/features/rsvp/answers/types";
import { formatInstant } from "@/lib/platform/zones";

type Props = { session: RsvpSession; page: Pick<RsvpPage, "state" | "dateLocale"> };

/** When and where a session is, in the event's zone with the zone named. */
export function SessionTime({ session, page: { state, dateLocale } }: Props) {
  const when = formatInstant(session.startsAt, state.event.timeZone, dateLocale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    dateStyle: undefined,
    timeStyle: undefined,
  });
  return (
    <span className="block text-sm font-normal text-muted">
      <time dateTime={session.startsAt.toISOString()}>{when}</time>
      {session.place ? ` · ${session.place}` : ""}
    </span>
  );
}
