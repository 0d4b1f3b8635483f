import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import type { RecipientRow, Selection, SourceChoice } from "../types";

/**
 * People that announcements can be sent to. An area joins by adding its source to the list in data/sources: composer, counts,
 * sending and report ask nothing else of it.
 */
export type RecipientSource = {
  key: string;
  /** Its ways to choose, with what can be chosen at this event. `chosen` is what a search has to show already. */
  describe(scope: EventScope, chosen: Selection | null): Promise<SourceChoice>;
  /** What a field of kind "search" finds for what was typed, twenty at most. */
  search?(scope: EventScope, field: string, typed: string): Promise<{ value: string; label: string }[]>;
  /**
   * Whom a selection means at this moment, those with no address too. Ids of other events mean nobody. Rows have keys
   * that stay the same from one call to the next: "guest:<household>:<address or number>".
   */
  list(scope: EventScope, selection: Selection, client: Tx): Promise<RecipientRow[]>;
};
