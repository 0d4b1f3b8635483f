import { callAction } from "@/components/ui/call-action";
import { showError } from "@/components/ui/toast";
import type { ShellAction } from "./shell-types";

/** Runs an action that a menu item stands for, and says so when it was refused. */
export async function runShellAction(action: ShellAction, fields: Record<string, string> = {}): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await callAction(action, form);
  if (answer && !answer.ok) showError(answer.message);
}
