import type { EventId } from "@/lib/platform/ids";

/** At which event; every event-bound scope fits. */
export type AtEvent = { eventId: EventId };

/** How many places an answer wants more (positive) or gives back (negative). */
export type PlacesDemand = {
  /** By session id. */
  sessions: ReadonlyMap<string, number>;
  /** Guests who now come to at least one session, minus those who no longer do. */
  event: number;
};

export type PlacesRefusal =
  | { ok: false; reason: "session_full"; sessionId: string; placesLeft: number }
  | { ok: false; reason: "event_full"; placesLeft: number };
