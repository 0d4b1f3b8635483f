"use client";

import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, EllipsisVertical, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

type RowMenuProps = { name: string; index: number; count: number; onMove: (to: number) => void; onRemove: () => void };

/** Moves and removes one row of a list whose order counts: by buttons and by a menu. */
export function RowMenu({ name, index, count, onMove, onRemove }: RowMenuProps) {
  return (
    <span className="flex shrink-0">
      <IconButton label={`Move ${name} up`} size="sm" disabled={index === 0} onClick={() => onMove(index - 1)}>
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        label={`Move ${name} down`}
        size="sm"
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <DropdownMenu
        trigger={
          <IconButton label={`More for ${name}`} size="sm">
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<ArrowUpToLine aria-hidden />} disabled={index === 0} onSelect={() => onMove(0)}>
          Move to the top
        </MenuItem>
        <MenuItem
          icon={<ArrowDownToLine aria-hidden />}
          disabled={index === count - 1}
          onSelect={() => onMove(count - 1)}
        >
          Move to the end
        </MenuItem>
        <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={onRemove}>
          Remove
        </MenuItem>
      </DropdownMenu>
    </span>
  );
}

type MovableProps = { index: number; onMove: (to: number) => void; className?: string; children: ReactNode };

/** A row that Alt with an arrow moves, from any field in it. */
export function MovableRow({ index, onMove, className, children }: MovableProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? index - 1 : index + 1);
  };
  return (
    <li onKeyDown={onKeyDown} className={className}>
      {children}
    </li>
  );
}
