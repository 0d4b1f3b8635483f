import type { Totals, UpcomingEvent } from "../types";

const none: Totals = { events: 0, guests: 0, accepted: 0, tentative: 0, declined: 0, waiting: 0 };

/** Guests and answers of the events together. A sample's people are invented: it counts only while there is nothing else. */
export function totalsOf(events: readonly UpcomingEvent[]): Totals {
  const counted = withoutSamples(events);
  return counted.reduce<Totals>(
    (sum, { answers }) => ({
      events: sum.events + 1,
      guests: sum.guests + (answers?.guests ?? 0),
      accepted: sum.accepted + (answers?.accepted ?? 0),
      tentative: sum.tentative + (answers?.tentative ?? 0),
      declined: sum.declined + (answers?.declined ?? 0),
      waiting: sum.waiting + (answers?.waiting ?? 0),
    }),
    none,
  );
}

/** The events that are real; all of them where there is nothing but a sample to look at. */
export function withoutSamples<T extends { isSample: boolean }>(events: readonly T[]): T[] {
  const real = events.filter((event) => !event.isSample);
  return real.length > 0 ? real : [...events];
}
