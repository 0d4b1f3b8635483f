import { formatLength } from "@/lib/features/seating/rules/lengths";
import { distance } from "@/lib/features/seating/rules/points";
import type { Point } from "@/lib/features/seating/types";
import { useUnit } from "../planner-context";

type Live = { corners: readonly Point[]; index: number; isSound: boolean };

/** Walls as they would go if the corner stayed here, with the lengths of both that meet in it. */
export function CornerPreview({ live }: { live: Live | null }) {
  const unit = useUnit();
  if (!live) return null;
  const { corners, index, isSound } = live;
  const count = corners.length;
  const [before, at, after] = [index + count - 1, index, index + 1].map((each) => corners[each % count]);
  const lengths = at ? [before, after].flatMap((other) => (other ? [{ from: other, to: at }] : [])) : [];
  return (
    <svg width={1} height={1} aria-hidden="true" className="pointer-events-none absolute top-0 left-0 overflow-visible">
      <polygon
        data-corner-preview={isSound ? "sound" : "crossing"}
        points={corners.map(({ x, y }) => `${x},${y}`).join(" ")}
        className={
          isSound
            ? "fill-accent/10 stroke-accent-ink [stroke-width:calc(var(--px)*2px)]"
            : "fill-danger/10 stroke-danger [stroke-dasharray:calc(var(--px)*6px)_calc(var(--px)*4px)] [stroke-width:calc(var(--px)*2px)]"
        }
      />
      {lengths.map(({ from, to }) => (
        <text
          key={`${from.x} ${from.y}`}
          x={(from.x + to.x) / 2}
          y={(from.y + to.y) / 2}
          textAnchor="middle"
          dominantBaseline="central"
          className="fill-ink font-semibold stroke-surface [font-size:calc(var(--px)*13px)] [paint-order:stroke] [stroke-linejoin:round] [stroke-width:calc(var(--px)*4px)]"
        >
          {formatLength(distance(from, to), unit)}
        </text>
      ))}
    </svg>
  );
}
