import { fetchJson } from "@/components/layout/fetch-json";
import type { SaveOutcome, SeatingChange, SeatingDelta, SeatingGuest } from "@/lib/features/seating/types";

export type Batch = { since: number; changes: readonly SeatingChange[] };

/** What saving answers: the outcome, or that nothing was heard (try again) or that it is no longer allowed. */
export type Saved = SaveOutcome | { ok: false; reason: "cut_off" | "refused"; message: string };

const lost = "The connection was lost. Your changes are kept here and saved as soon as it is back.";
const refused = "These changes can no longer be saved: the layout is gone, or your role has changed.";

/** Sends a batch of changes. It never throws: a batch that got no answer may be sent again as it is. */
export async function saveBatch(eventId: string, layoutId: string, batch: Batch): Promise<Saved> {
  try {
    const response = await fetch(`/api/seating/${eventId}/${layoutId}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(batch),
    });
    if (response.ok || response.status === 409) {
      const outcome: SaveOutcome = await response.json();
      return outcome;
    }
    if (response.status >= 500) return { ok: false, reason: "cut_off", message: lost };
    return { ok: false, reason: "refused", message: refused };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { ok: false, reason: "cut_off", message: lost };
    throw error;
  }
}

/** What others changed since a revision: to be asked for when `seating/layout.changed` is heard. */
export function fetchDelta(eventId: string, layoutId: string, since: number): Promise<SeatingDelta> {
  return fetchJson<SeatingDelta>(`/api/ui/seating/${eventId}/${layoutId}?since=${since}`);
}

/** Everybody on the list as they are now: to be asked for when an answer came or the list changed. */
export function fetchGuests(eventId: string, layoutId: string): Promise<SeatingGuest[]> {
  return fetchJson<SeatingGuest[]>(`/api/ui/seating/${eventId}/${layoutId}/guests`);
}
