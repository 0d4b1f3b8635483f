"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  edit: ReactNode;
  onMove: (direction: "up" | "down") => void;
  deleteTitle: string;
  /** What deleting does to answers that exist. */
  consequence: string;
  onDelete: () => Promise<boolean>;
};

/** Moves, edits and deletes one row of a list whose order counts. */
export function RowTools({ name, isFirst, isLast, edit, onMove, deleteTitle, consequence, onDelete }: Props) {
  return (
    <span className="flex shrink-0 items-center">
      <IconButton label={`Move ${name} up`} size="sm" disabled={isFirst} onClick={() => onMove("up")}>
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton label={`Move ${name} down`} size="sm" disabled={isLast} onClick={() => onMove("down")}>
        <ArrowDown aria-hidden />
      </IconButton>
      {edit}
      <ConfirmDialog
        title={deleteTitle}
        consequence={consequence}
        confirmLabel="Delete"
        onConfirm={onDelete}
        trigger={
          <IconButton label={`Delete ${name}`} size="sm">
            <Trash2 aria-hidden />
          </IconButton>
        }
      />
    </span>
  );
}
