import type { Formats } from "@/lib/platform/i18n/formats";
import { type Refusal, refuse } from "@/lib/platform/result";
import { instantOf } from "@/lib/platform/zones";
import { daysAround, isWithinReason } from "../rules";

export type TimesRefusal = "no_such_day" | "ends_before_start" | "outside_event";

type EventTimes = { startsAt: Date; endsAt: Date; timeZone: string };

/** The instants of a session's wall-clock times in its event's zone, or what is wrong with them. */
export function sessionTimes(
  input: { startsAt: string; endsAt: string },
  event: EventTimes,
  formats: Formats,
): { ok: true; startsAt: Date; endsAt: Date } | Refusal<TimesRefusal> {
  const startsAt = instantOf(input.startsAt, event.timeZone);
  const endsAt = instantOf(input.endsAt, event.timeZone);
  if (!startsAt || !endsAt) {
    return beside("no_such_day", startsAt ? "endsAt" : "startsAt", "There is no such day.");
  }
  if (endsAt <= startsAt) return beside("ends_before_start", "endsAt", "The end comes after the start.");
  if (isWithinReason({ startsAt, endsAt }, event)) return { ok: true, startsAt, endsAt };
  const [from, until] = [event.startsAt, event.endsAt].map((at) =>
    formats.date(at, event.timeZone, { dateStyle: "medium" }),
  );
  const message = `A session lies within ${daysAround} days of its event, which is from ${from} to ${until}.`;
  return beside("outside_event", "startsAt", message);
}

function beside(reason: TimesRefusal, field: string, message: string): Refusal<TimesRefusal> {
  return refuse(reason, message, { [field]: [message] });
}
