"use client";

import { useTransition } from "react";
import { callAction } from "@/components/ui/call-action";
import { showError, showSuccess } from "@/components/ui/toast";
import type { ServerAction } from "@/lib/platform/action/define";

/** Runs an action of a layout that no form carries, and tells what became of it. */
export function useLayoutAction(eventId: string) {
  const [pending, startTransition] = useTransition();
  const run = async (action: ServerAction, input: Record<string, unknown>): Promise<boolean> => {
    const answer = await callAction(action, { ...input, eventId });
    if (answer?.ok) showSuccess(answer.message ?? "Done.");
    else showError(answer?.message ?? "That did not work. Please try again.");
    return answer?.ok ?? false;
  };
  const start = (action: ServerAction, input: Record<string, unknown>) =>
    startTransition(async () => {
      await run(action, input);
    });
  return { run, start, pending };
}
