"use client";

import { Archive, ArchiveRestore, CircleCheck, Flag } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showError, showSuccess, showUndo } from "@/components/ui/toast";
import {
  archiveEventAction,
  completeEventAction,
  confirmEventAction,
  unarchiveEventAction,
} from "@/lib/features/events/actions";
import type { Transition } from "@/lib/features/events/rules";

type StateActionsProps = { eventId: string; transitions: readonly Transition[] };
type Verb = Exclude<Transition, "cancel">;

const actions = {
  confirm: confirmEventAction,
  complete: completeEventAction,
  archive: archiveEventAction,
  unarchive: unarchiveEventAction,
};
const opposite: Partial<Record<Verb, Verb>> = { archive: "unarchive", unarchive: "archive" };

/** The buttons that move an event on, of those that are possible now. */
export function StateActions({ eventId, transitions }: StateActionsProps) {
  const [pending, startTransition] = useTransition();

  const run = async (verb: Verb, isUndo = false): Promise<void> => {
    const result = await callAction(actions[verb], { eventId });
    if (!result?.ok) {
      showError(result?.message ?? "That did not work. Please try again.");
      return;
    }
    const back = opposite[verb];
    if (back && !isUndo) showUndo(result.message ?? "Done.", () => run(back, true));
    else showSuccess(result.message ?? "Done.");
  };
  const start = (verb: Verb) => () => startTransition(() => run(verb));
  const can = (verb: Verb) => transitions.includes(verb);

  return (
    <div className="flex flex-wrap gap-2">
      {can("confirm") ? (
        <Button variant="primary" icon={<CircleCheck aria-hidden />} pending={pending} onClick={start("confirm")}>
          Confirm the event
        </Button>
      ) : null}
      {can("complete") ? (
        <ConfirmDialog
          tone="primary"
          title="Complete the event now?"
          consequence="It counts as over from this moment, before its planned end. Guests can no longer change their answers."
          confirmLabel="Complete now"
          onConfirm={() => run("complete")}
          trigger={<Button icon={<Flag aria-hidden />}>Complete early</Button>}
        />
      ) : null}
      {can("archive") ? (
        <Button icon={<Archive aria-hidden />} pending={pending} onClick={start("archive")}>
          Archive
        </Button>
      ) : null}
      {can("unarchive") ? (
        <Button icon={<ArchiveRestore aria-hidden />} pending={pending} onClick={start("unarchive")}>
          Take out of the archive
        </Button>
      ) : null}
    </div>
  );
}
