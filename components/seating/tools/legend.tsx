"use client";

import { SwatchMark } from "../guests/swatch-mark";
import { usePlannerView } from "../planner-context";

/** What the colours and forms on the plan stand for. */
export function Legend() {
  const { colouring } = usePlannerView();
  if (colouring.legend.length === 0) return null;
  return (
    <ul
      aria-label="Legend"
      className="pointer-events-none absolute bottom-3 left-8 z-1 flex max-w-[calc(100%-15rem)] flex-wrap gap-x-3 gap-y-1 rounded-lg border border-border bg-raised/95 px-3 py-2 text-[0.9286em] shadow-sm"
    >
      {colouring.legend.map((swatch) => (
        <li key={swatch.key} className="flex items-center gap-1.5">
          <SwatchMark swatch={swatch} size={14} />
          {swatch.name} <span className="text-muted tabular-nums">{swatch.count}</span>
        </li>
      ))}
    </ul>
  );
}
