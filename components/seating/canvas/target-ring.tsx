"use client";

import { usePlanner } from "../planner-context";
import { type Hit, placesOf } from "./hit";

/** Shows where guests who are carried would be put down. */
export function TargetRing({ target }: { target: Hit | null }) {
  const tables = usePlanner((state) => state.document.tables);
  if (!target || target.kind === "object") return null;
  const table = tables.get(target.tableId);
  if (!table) return null;
  const place = target.kind === "seat" ? placesOf(table).find(({ seatId }) => seatId === target.seatId) : undefined;
  const { at, radius } = place
    ? { at: place.at, radius: place.kind === "wheelchair" ? 400 : 320 }
    : { at: table.at, radius: Math.max(table.width, table.depth) / 2 + 600 };
  return (
    <svg width={1} height={1} aria-hidden="true" className="pointer-events-none absolute top-0 left-0 overflow-visible">
      <circle
        cx={at.x}
        cy={at.y}
        r={radius}
        data-target
        className="fill-accent/15 stroke-accent-ink [stroke-width:calc(var(--px)*3px)]"
      />
    </svg>
  );
}
