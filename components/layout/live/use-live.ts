"use client";

import { useEffect, useEffectEvent } from "react";
import type { LiveName } from "@/lib/platform/live/names";
import { listenLive } from "./live-client";

/** What a page hears: a domain event's name, or "live/resync" when some may have been missed. */
export type LiveEvent = { name: string };

type Place = {
  /** Hear only of this event; of everything one may read when absent. */
  eventId?: string;
};

/**
 * Calls `onEvent` when something of these names happened there, and for "live/resync" always. It carries no data: read
 * again what you show. A burst comes as one call per name.
 */
export function useLive({ eventId }: Place, names: readonly LiveName[], onEvent: (event: LiveEvent) => void): void {
  const tell = useEffectEvent(onEvent);
  const wanted = names.join(" ");
  useEffect(() => {
    const heard = new Set(wanted.split(" "));
    return listenLive((message) => {
      if (message.kind === "resync") tell({ name: "live/resync" });
      if (message.kind !== "hint" || !heard.has(message.name)) return;
      if (eventId === undefined || message.eventId === eventId) tell({ name: message.name });
    });
  }, [eventId, wanted]);
}
