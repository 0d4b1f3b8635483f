import { fetchJson } from "@/components/layout/fetch-json";
import type { SaveOutcome, SeatingChange, SeatingDelta, SeatingGuest } from "@/lib/features/seating/types";

export type Batch = { since: number; changes: readonly SeatingChange[] };

/** What saving answers: the outcome, or that nothing was heard (send it again), or that it is refused for good, and why. */
export type Saved =
  | SaveOutcome
  /** `isFailure`: the server was there and failed. */
  | { ok: false; reason: "cut_off"; isFailure: boolean }
  | { ok: false; reason: "refused"; message: string };

const cutOff = { ok: false, reason: "cut_off", isFailure: false } as const;
/** As much as browsers still send when their page is closed. */
const mostAfterwards = 60_000;
/** Refusals that pass by themselves: too slow, too early, too often. */
const passing = new Set([408, 425, 429]);

/** Sends a batch of changes. It never throws: a batch that got no answer may be sent again as it is. */
export async function saveBatch(eventId: string, layoutId: string, batch: Batch): Promise<Saved> {
  const body = JSON.stringify(batch);
  const keepalive = body.length < mostAfterwards && document.visibilityState === "hidden";
  const headers = { "content-type": "application/json" };
  try {
    const response = await fetch(`/api/seating/${eventId}/${layoutId}`, { method: "POST", headers, body, keepalive });
    if (response.ok || response.status === 409) {
      const outcome: SaveOutcome = await response.json();
      return outcome;
    }
    return unsaved(response.status);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return cutOff;
    throw error;
  }
}

/** What a batch came to that was not kept: to be sent again, or refused for good in words for the planner. */
export function unsaved(status: number): Exclude<Saved, SaveOutcome> {
  if (status >= 500 || passing.has(status)) return { ...cutOff, isFailure: status === 500 };
  return { ok: false, reason: "refused", message: refusals.get(status) ?? notReadable };
}

const refusals = new Map([
  [401, "You are signed out. Sign in again in another tab, then try again here."],
  [403, "Your role has changed: you may no longer change this layout. Ask an owner of the event, then try again."],
  [404, "This layout was deleted, or the event is no longer yours to see."],
  [413, "Too much was changed at once. Undo the last step, then try again."],
]);
const notReadable =
  "The server could not follow these changes. Undo the last step and try again, or load the page again.";

/** What others changed since a revision: to be asked for when `seating/layout.changed` is heard. */
export function fetchDelta(eventId: string, layoutId: string, since: number): Promise<SeatingDelta> {
  return fetchJson<SeatingDelta>(`/api/ui/seating/${eventId}/${layoutId}?since=${since}`);
}

/** Everybody on the list as they are now: to be asked for when an answer came or the list changed. */
export function fetchGuests(eventId: string, layoutId: string): Promise<SeatingGuest[]> {
  return fetchJson<SeatingGuest[]>(`/api/ui/seating/${eventId}/${layoutId}/guests`);
}
