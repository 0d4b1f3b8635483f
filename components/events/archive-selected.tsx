"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { useSelection } from "@/components/ui/selection";
import { showError, showUndo } from "@/components/ui/toast";
import { archiveEventsAction } from "@/lib/features/events/actions";

/** Puts the selected events away or takes them out again; the toast takes it back. */
export function ArchiveSelected({ isArchived }: { isArchived: boolean }) {
  const { selected, count, clear } = useSelection();
  const [pending, startTransition] = useTransition();

  const set = async (eventIds: readonly string[], archived: boolean, isUndo = false): Promise<void> => {
    const result = await callAction(archiveEventsAction, { eventIds: [...eventIds], isArchived: archived });
    if (!result?.ok) {
      showError(result?.message ?? "That did not work. Please try again.");
      return;
    }
    clear();
    if (!isUndo) showUndo(result.message ?? "Done.", () => set(eventIds, !archived, true));
  };

  return (
    <Button
      size="sm"
      pending={pending}
      icon={isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
      onClick={() => startTransition(() => set(selected, !isArchived))}
    >
      {isArchived ? `Take ${count} out` : `Archive ${count}`}
    </Button>
  );
}
