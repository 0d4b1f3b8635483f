import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Success } from "@/lib/platform/result";
import { resolveSearch } from "../../list/data/search";
import type { SearchMode } from "../../list/types";
import { tellListChanged } from "../../mutations/tell-change";
import { guestCount, kindLabels } from "../../rules";
import type { ChangeGuestsInput } from "../schema";
import type { BulkOutcome } from "../types";
import { inviteSelected } from "./invite-selected";
import { setKind, setSide } from "./set-field";
import { tagSelected, untagSelected } from "./tag-selected";

/** What was done, in words for whom it touched, and for when it touched nobody. */
type Changed = { count: number; changeId: string; sentence: string; already: string; detail: string };

/**
 * Changes the selected guests, or all that a filter lets through, in one statement; those who are so already are left
 * alone, and where all are it says so and leaves no trace. Ids of removed guests and of other events drop out. Throws NOT_FOUND for a tag or session of another event.
 */
export async function changeGuests(scope: EventScope, input: ChangeGuestsInput): Promise<Success<BulkOutcome>> {
  return inTransaction(
    async (tx) => {
      const { selection, change } = input;
      const mode = "filter" in selection ? await resolveSearch(tx, scope, selection.filter.q) : "literal";
      const { count, changeId, sentence, already, detail } = await apply(tx, scope, input, mode);
      if (count === 0) return done({ count, changeId, message: `Nothing changed: ${already}.` });
      await recordAudit(tx, scope, {
        action: `guests.${pastTense[change.what]}`,
        subject: { kind: "guests", name: guestCount(count) },
        after: { count, value: detail },
      });
      await tellListChanged(tx, scope);
      return done({ count, changeId, message: `${guestCount(count, formatsOf(scope.actor))} ${sentence}.` });
    },
    { timeout: 180_000 },
  );
}

const pastTense = {
  tag: "tagged",
  untag: "untagged",
  kind: "kind_set",
  side: "side_set",
  invite: "invited_to_session",
} as const;

async function apply(
  tx: Tx,
  scope: EventScope,
  { selection, change }: ChangeGuestsInput,
  mode: SearchMode,
): Promise<Changed> {
  switch (change.what) {
    case "tag": {
      const { name, ...result } = await tagSelected(tx, scope, selection, mode, change.tagId);
      return { ...result, detail: name, sentence: `tagged “${name}”`, already: `all of them are tagged “${name}”` };
    }
    case "untag": {
      const { name, ...result } = await untagSelected(tx, scope, selection, mode, change.tagId);
      return {
        ...result,
        detail: name,
        sentence: `no longer tagged “${name}”`,
        already: `none of them is tagged “${name}”`,
      };
    }
    case "kind": {
      const result = await setKind(tx, scope, selection, mode, change.kind);
      const label = kindLabels[change.kind];
      return {
        ...result,
        detail: change.kind,
        sentence: `set to ${label}`,
        already: `${label} is what all of them are`,
      };
    }
    case "side": {
      const result = await setSide(tx, scope, selection, mode, change.side);
      return {
        ...result,
        detail: change.side ?? "",
        sentence: change.side ? `put on the side “${change.side}”` : "taken off their side",
        already: change.side ? `all of them are on the side “${change.side}”` : "none of them is on a side",
      };
    }
    case "invite": {
      const { name, ...result } = await inviteSelected(tx, scope, selection, mode, change.sessionId);
      return { ...result, detail: name, sentence: `invited to ${name}`, already: `all of them are invited to ${name}` };
    }
  }
}
