"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callAction } from "@/components/ui/call-action";
import { showError, showSuccess, showUndo, showWhile } from "@/components/ui/toast";
import { undoChangeAction } from "@/lib/features/guests/bulk/actions";
import { restoreGuestsAction } from "@/lib/features/guests/removal/actions";
import type { ServerAction } from "@/lib/platform/action/define";
import type { ActionState } from "@/lib/platform/result";
import { useGuests } from "./guests-context";

type Answer = Extract<ActionState, { ok: true }>;

/**
 * Runs an action about guests, says what is under way where that takes a while (`doing`), tells what became of it, offers
 * to take it back where its answer says how, and fetches the list again. Answers with the outcome, or null after a
 * refusal. One may go to another page meanwhile: the outcome is told there.
 */
export function useGuestAction() {
  const { eventId } = useGuests();
  const client = useQueryClient();
  const [running, setRunning] = useState(0);
  const [fault, setFault] = useState<{ error: unknown } | null>(null);
  if (fault) throw fault.error;

  const settle = async (
    answer: ActionState,
    how: { isUndo?: boolean; isTold?: boolean } = {},
  ): Promise<Answer | null> => {
    if (!answer?.ok) {
      showError(answer?.message ?? "That did not work. Please try again.");
      return null;
    }
    const undo = how.isUndo ? null : undoOf(answer.data);
    if (undo) {
      showUndo(answer.message ?? "Done.", async () => {
        await settle(await showWhile("Taking it back …", undo(eventId)), { isUndo: true });
      });
    }
    if (!undo && !how.isTold) showSuccess(answer.message ?? "Done.");
    await client.invalidateQueries({ queryKey: ["guests", eventId] });
    return answer;
  };

  const run = (
    action: ServerAction,
    input: Record<string, unknown>,
    then?: (answer: Answer) => void,
    doing = "Saving …",
  ): void => {
    const work = async () => {
      const answer = await settle(await showWhile(doing, callAction(action, { ...input, eventId })));
      if (answer) then?.(answer);
    };
    // Not in a transition: until it is over, React would hold back every other, and with it each search and each page.
    setRunning((count) => count + 1);
    work()
      .catch((error: unknown) => setFault({ error }))
      .finally(() => setRunning((count) => count - 1));
  };

  return { run, settle, pending: running > 0 };
}

/** How a change is taken back: the answer of every action that can be undone holds one of two ids. None if it changed nobody. */
function undoOf(data: unknown): ((eventId: string) => Promise<ActionState>) | null {
  if (typeof data !== "object" || data === null || ("count" in data && data.count === 0)) return null;
  if ("changeId" in data && typeof data.changeId === "string") {
    const { changeId } = data;
    return (eventId) => callAction(undoChangeAction, { eventId, changeId });
  }
  if ("removalId" in data && typeof data.removalId === "string") {
    const { removalId } = data;
    return (eventId) => callAction(restoreGuestsAction, { eventId, removalId });
  }
  return null;
}
