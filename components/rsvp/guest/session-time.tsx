import type { RsvpPage, RsvpSession } from "@/lib/features/rsvp/answers/types";
import { formatInstant } from "@/lib/platform/zones";

type Props = { session: RsvpSession; page: Pick<RsvpPage, "state" | "dateLocale" | "wordsLang"> };

/** When and where a session is, in the event's zone with the zone named. */
export function SessionTime({ session, page: { state, dateLocale, wordsLang } }: Props) {
  const { timeZone } = state.event;
  const day = formatInstant(session.startsAt, timeZone, dateLocale, {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  const clock = formatInstant(session.startsAt, timeZone, dateLocale, { timeStyle: "short" });
  return (
    <span className="block text-sm font-normal text-muted">
      <time dateTime={session.startsAt.toISOString()}>{`${day}, ${clock}`}</time>
      {session.place ? <span lang={wordsLang}>{` · ${session.place}`}</span> : null}
    </span>
  );
}
