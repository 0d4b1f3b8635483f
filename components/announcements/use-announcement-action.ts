"use client";

import { useTransition } from "react";
import { showError, showSuccess } from "@/components/ui/toast";
import type { ServerAction } from "@/lib/platform/action/define";

/** Runs an action that no form carries and tells what became of it. Answers its data; null when it was refused. */
export function useAnnouncementAction(eventId: string) {
  const [pending, startTransition] = useTransition();
  const run = async (action: ServerAction, input: Record<string, unknown> = {}): Promise<unknown | null> => {
    const answer = await action(null, { ...input, eventId });
    if (answer?.ok) {
      if (answer.message) showSuccess(answer.message);
      return answer.data ?? {};
    }
    const problems = answer?.fieldErrors ? Object.values(answer.fieldErrors).flat() : [];
    showError(problems[0] ?? answer?.message ?? "That did not work. Please try again.");
    return null;
  };
  const start = (action: ServerAction, input?: Record<string, unknown>, then?: (data: unknown) => void) =>
    startTransition(async () => {
      const data = await run(action, input);
      if (data !== null) then?.(data);
    });
  return { run, start, pending };
}
