import type { Translator } from "@/lib/platform/i18n/translator";
import { instantOf, wallClockOf } from "@/lib/platform/zones";
import type { SessionKind } from "../sessions/types";
import type { EventKind } from "../types";

/** A session to begin with. */
export type FirstSession = { kind: SessionKind; name: string; startsAt: Date; endsAt: Date };

type Times = { startsAt: Date; endsAt: Date; timeZone: string };
type PartName = "firstCeremony" | "firstDinner" | "firstParty" | "firstReception" | "firstProgramme";
type Part = { kind: SessionKind; name: PartName; share: number };
/** Guests read the names: they come in the event's language. */
type Words = Translator<"event">;

const hourMs = 3_600_000;
const quarterMs = 900_000;
const mostDays = 14;

const parts: Partial<Record<EventKind, readonly Part[]>> = {
  wedding: [
    { kind: "ceremony", name: "firstCeremony", share: 0.15 },
    { kind: "dinner", name: "firstDinner", share: 0.4 },
    { kind: "party", name: "firstParty", share: 0.45 },
  ],
  gala: [
    { kind: "reception", name: "firstReception", share: 0.25 },
    { kind: "dinner", name: "firstDinner", share: 0.75 },
  ],
  party: [{ kind: "party", name: "firstParty", share: 1 }],
};

/**
 * The sessions that a new event of a kind begins with: a wedding's ceremony, dinner and party, a day of programme for
 * each day of a conference, otherwise one over the whole time. Parts too short to mean anything become one.
 */
export function firstSessions(kind: EventKind, times: Times, words: Words): FirstSession[] {
  const days = wholeDays(times, words);
  if (days.length > 1 && (kind === "conference" || kind === "corporate" || kind === "school")) return days;
  const planned = parts[kind] ?? [{ kind: "other", name: "firstProgramme", share: 1 }];
  const length = times.endsAt.getTime() - times.startsAt.getTime();
  if (planned.length > 1 && (length < 3 * hourMs || length > 24 * hourMs)) {
    return [{ kind: "reception", name: words("firstCelebration"), startsAt: times.startsAt, endsAt: times.endsAt }];
  }
  return split(planned, times.startsAt.getTime(), length, words);
}

function split(planned: readonly Part[], start: number, length: number, words: Words): FirstSession[] {
  let before = 0;
  return planned.map((part) => {
    const from = boundary(start, length, before);
    before += part.share;
    const until = boundary(start, length, before);
    return { kind: part.kind, name: words(part.name), startsAt: new Date(from), endsAt: new Date(until) };
  });
}

/** On the quarter of an hour, except the very end. */
function boundary(start: number, length: number, share: number): number {
  return share >= 0.999 ? start + length : start + Math.round((length * share) / quarterMs) * quarterMs;
}

/** One session for each day on the event's clocks, from the first day's hour of start to the last day's hour of end. */
function wholeDays({ startsAt, endsAt, timeZone }: Times, words: Words): FirstSession[] {
  const [firstDay = "", from = ""] = wallClockOf(startsAt, timeZone).split("T");
  const [lastDay = "", until = ""] = wallClockOf(endsAt, timeZone).split("T");
  if (until <= from) return [];
  const days: FirstSession[] = [];
  for (
    let at = Date.parse(`${firstDay}Z`);
    at <= Date.parse(`${lastDay}Z`) && days.length < mostDays;
    at += 24 * hourMs
  ) {
    const day = new Date(at).toISOString().slice(0, 10);
    const begins = instantOf(`${day}T${from}`, timeZone);
    const ends = instantOf(`${day}T${until}`, timeZone);
    if (begins && ends)
      days.push({ kind: "other", name: words("firstDay", { day: days.length + 1 }), startsAt: begins, endsAt: ends });
  }
  return days;
}
