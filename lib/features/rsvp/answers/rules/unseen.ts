import { madeAt } from "@/lib/platform/ids";
import type { Submission } from "../schema";
import type { RsvpState } from "../types";

/**
 * A submission without what it cannot mean. Two of a family may fill in the invitation at once: to the page that was
 * opened first, what the other has written since is empty, and leaving it empty takes nothing back. When a page was
 * opened is in its key.
 */
export function withoutUnseen(state: RsvpState, input: Submission): Submission {
  const openedAt = madeAt(input.key);
  const { lastAnsweredAt } = state.household;
  if (!openedAt || !lastAnsweredAt || lastAnsweredAt <= openedAt) return input;
  const replies = Object.entries(input.replies).map(([question, subjects]) => [question, filled(subjects)] as const);
  return {
    ...input,
    needs: filled(input.needs),
    replies: Object.fromEntries(replies),
    note: input.note || undefined,
  };
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}
