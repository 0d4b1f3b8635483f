import { runShellAction } from "@/components/layout/run-shell-action";
import { setTheme } from "@/components/layout/set-theme";
import { markAsRead } from "@/components/notifications/mark-as-read";
import { showError, showSuccess } from "@/components/ui/toast";
import { signOutAction } from "@/lib/features/accounts/actions";
import { switchOrganizationAction } from "@/lib/features/organizations/actions";
import type { CommandAct } from "@/lib/features/search/types";

/** Does what a command stands for, and says so where nothing else shows it. */
export async function runCommand(command: CommandAct): Promise<void> {
  switch (command.act) {
    case "copy":
      return copy(`${location.origin}${command.path}`, command.said);
    case "theme":
      return setTheme(command.theme);
    case "switch":
      return runShellAction(switchOrganizationAction, { organizationId: command.organizationId });
    case "mark_read":
      await markAsRead();
      showSuccess("All notifications are read.");
      return;
    case "sign_out":
      return runShellAction(signOutAction);
  }
}

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showSuccess(said);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    showError(`The browser did not let us copy. The address is ${text}`);
  }
}
