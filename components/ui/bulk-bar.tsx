"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { Button } from "./button";
import { cn } from "./cn";
import { useSelection } from "./selection";

type BulkBarProps = {
  /** One and many: ["guest", "guests"]. */
  noun: readonly [one: string, many: string];
  /** Offers everything that the filters match, when that is more than this page. */
  allowAllMatching?: boolean;
  /** The actions: buttons that read `useSelection()` and say how many they touch. */
  children: ReactNode;
};

/**
 * Appears with a selection, says how much is selected, and holds what can be done with it. Where the navigation is at the
 * bottom it stands in its place, each action as wide as the next, and so covers hardly more than what stood there.
 */
export function BulkBar({ noun, allowAllMatching = false, children }: BulkBarProps) {
  const formats = useFormats();
  const { count, total, selected, pageIds, allMatching, selectAllMatching, clear } = useSelection();
  const offersAll = allowAllMatching && !allMatching && selected.length === pageIds.length && total > pageIds.length;
  return (
    <div
      aria-live="polite"
      className={count === 0 ? "sr-only" : "sticky bottom-4 z-20 px-3 max-lg:static max-lg:h-10"}
      data-bulk-bar={count === 0 ? undefined : ""}
      data-print="hide"
    >
      {count === 0 ? null : (
        <div className={bar}>
          <p className="mr-1 font-medium tabular-nums max-lg:py-2 max-lg:pl-4">
            {formats.counted(count, ...noun)} selected
          </p>
          {offersAll ? (
            <Button variant="link" onClick={selectAllMatching}>
              Select all {formats.count(total)}
            </Button>
          ) : null}
          <div className={actions}>{children}</div>
          <Button
            variant="ghost"
            size="sm"
            aria-label="Clear selection"
            onClick={clear}
            className="w-8 p-0 max-lg:ml-auto"
          >
            <X aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}

const bar = cn(
  "mx-auto flex w-fit max-w-full animate-slide-up flex-wrap items-center gap-2 border-border-strong bg-raised shadow-lg max-lg:bg-surface",
  "lg:rounded-xl lg:border lg:py-2 lg:pr-2 lg:pl-4",
  "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-31 max-lg:w-full max-lg:gap-y-0 max-lg:border-t max-lg:pb-[env(safe-area-inset-bottom)]",
);

/** A line of buttons; in the navigation's place they share the width, the word under its picture, as there. */
const actions = cn(
  "lg:contents max-lg:order-last max-lg:grid max-lg:w-full max-lg:auto-cols-fr max-lg:grid-flow-col max-lg:border-t max-lg:border-border",
  "max-lg:[&_button]:h-14 max-lg:[&_button]:min-w-0 max-lg:[&_button]:flex-col max-lg:[&_button]:gap-0.5 max-lg:[&_button]:rounded-none max-lg:[&_button]:border-0 max-lg:[&_button]:px-1 max-lg:[&_button]:text-2xs max-lg:[&_button]:shadow-none max-lg:[&_button]:-outline-offset-2",
  "max-lg:[&_svg]:size-5 max-lg:[&_[data-chevron]]:hidden",
);
