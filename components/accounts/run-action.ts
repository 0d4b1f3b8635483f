import { callAction } from "@/components/ui/call-action";
import { showError, showSuccess } from "@/components/ui/toast";
import type { ActionState } from "@/lib/platform/result";

type Action = (state: ActionState, data: Record<string, unknown>) => Promise<ActionState>;

/** Runs an action from a dialog or menu and tells in a toast what became of it. False keeps a dialog open. */
export async function runAction(action: Action, input: Record<string, unknown>): Promise<boolean> {
  const answer = await callAction(action, input);
  if (answer?.ok) {
    if (answer.message) showSuccess(answer.message);
    return true;
  }
  showError(answer?.message ?? "Nothing was changed. Please try again.");
  return false;
}
