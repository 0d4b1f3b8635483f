"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { Button } from "./button";
import { useSelection } from "./selection";

type BulkBarProps = {
  /** One and many: ["guest", "guests"]. */
  noun: readonly [one: string, many: string];
  /** Offers everything that the filters match, when that is more than this page. */
  allowAllMatching?: boolean;
  /** The actions: buttons that read `useSelection()` and say how many they touch. */
  children: ReactNode;
};

/** Appears with a selection, says how much is selected, and holds what can be done with it. */
export function BulkBar({ noun, allowAllMatching = false, children }: BulkBarProps) {
  const formats = useFormats();
  const { count, total, selected, pageIds, allMatching, selectAllMatching, clear } = useSelection();
  const offersAll = allowAllMatching && !allMatching && selected.length === pageIds.length && total > pageIds.length;
  return (
    <div
      aria-live="polite"
      className={count === 0 ? "sr-only" : "sticky bottom-4 z-20 px-3 max-lg:bottom-20"}
      data-print="hide"
    >
      {count === 0 ? null : (
        <div className="mx-auto flex w-fit max-w-full animate-slide-up flex-wrap items-center gap-2 rounded-xl border border-border-strong bg-raised py-2 pr-2 pl-4 shadow-lg">
          <p className="mr-1 font-medium tabular-nums">
            {formats.count(count)} {count === 1 ? noun[0] : noun[1]} selected
          </p>
          {offersAll ? (
            <Button variant="link" onClick={selectAllMatching}>
              Select all {formats.count(total)}
            </Button>
          ) : null}
          {children}
          <Button variant="ghost" size="sm" aria-label="Clear selection" onClick={clear} className="size-8 p-0">
            <X aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
