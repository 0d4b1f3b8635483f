"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { withCornerAfter, withCornerAt, withoutCorner } from "@/lib/features/seating/rules/corners";
import type { Point } from "@/lib/features/seating/types";
import { LengthField } from "../fields";
import { useUnit } from "../planner-context";

type Props = {
  corners: readonly Point[];
  disabled: boolean;
  onChange(corners: Point[]): void;
  /** Stands below the corners. */
  children?: React.ReactNode;
};

/** Every corner of the room or of a free shape, by numbers. */
export function CornerList({ corners, disabled, onChange, children }: Props) {
  const unit = useUnit();
  const [isRefused, setRefused] = useState(false);
  const commit = (next: Point[] | null) => {
    setRefused(next === null);
    if (next) onChange(next);
  };
  const rows = corners.map((at, index) => ({ id: `corner ${index} of ${corners.length}`, index, at }));
  return (
    <details className="rounded-lg border border-border">
      <summary className="cursor-pointer px-3 py-2 text-[0.9286em] font-medium">{corners.length} corners</summary>
      {isRefused ? (
        <p role="alert" className="px-3 pb-2 text-[0.9286em] text-danger-ink">
          Walls may not cross. Everything stays as it was.
        </p>
      ) : null}
      <ol className="flex flex-col gap-2 border-t border-border p-3">
        {rows.map(({ id, index, at }) => (
          <li key={id} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
            <LengthField
              name={`x${index}`}
              label={`${index + 1}: left`}
              value={at.x}
              unit={unit}
              least={-1_000_000}
              disabled={disabled}
              onCommit={(x) => commit(withCornerAt(corners, index, { ...at, x }))}
            />
            <LengthField
              name={`y${index}`}
              label="top"
              value={at.y}
              unit={unit}
              least={-1_000_000}
              disabled={disabled}
              onCommit={(y) => commit(withCornerAt(corners, index, { ...at, y }))}
            />
            <div className="flex">
              <IconButton
                size="sm"
                label={`Add a corner after corner ${index + 1}`}
                disabled={disabled}
                onClick={() => commit(withCornerAfter(corners, index))}
              >
                <Plus aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Remove corner ${index + 1}`}
                disabled={disabled || corners.length <= 3}
                onClick={() => commit(withoutCorner(corners, index))}
              >
                <X aria-hidden />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      {children}
    </details>
  );
}
