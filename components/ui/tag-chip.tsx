"use client";

import { X } from "lucide-react";

type TagChipProps = {
  children: string;
  /** Shows a button that takes the tag away. */
  onRemove?: () => void;
};

/** A tag. */
export function TagChip({ children, onRemove }: TagChipProps) {
  return (
    <span className="inline-flex max-w-48 items-center rounded-md border border-border bg-background text-xs leading-5 text-ink">
      <span className="truncate px-1.5">{children}</span>
      {onRemove ? (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`Remove ${children}`}
          className="grid size-6 place-items-center rounded-r-md text-muted hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
