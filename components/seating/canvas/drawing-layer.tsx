import { formatLength } from "@/lib/features/seating/rules/lengths";
import { distance } from "@/lib/features/seating/rules/points";
import { useUnit } from "../planner-context";
import type { Drawing } from "./use-drawing";

/** What has been drawn so far, in the room's millimetres, and the stretch to the pen with its length. */
export function DrawingLayer({ drawn }: { drawn: NonNullable<Drawing["drawn"]> }) {
  const unit = useUnit();
  const { points, pen, tool } = drawn;
  const last = points.at(-1);
  const line = [...points, ...(pen ? [pen] : [])].map(({ x, y }) => `${x} ${y}`).join("L");
  const corners = points.map((point, index) => ({ id: `point ${index}`, ...point, isFirst: index === 0 }));
  const isClosing = tool !== "draw_wall" && points.length >= 3;
  return (
    <svg width={1} height={1} aria-hidden="true" className="pointer-events-none absolute top-0 left-0 overflow-visible">
      {line === "" ? null : (
        <path
          data-drawn={points.length}
          d={`M${line}${isClosing ? "Z" : ""}`}
          className={`${tool === "draw_wall" ? "fill-none" : "fill-accent/10"} stroke-accent-ink [stroke-width:calc(var(--px)*2px)]`}
        />
      )}
      {corners.map(({ id, x, y, isFirst }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <circle
            r={isFirst && isClosing ? 8 : 5}
            style={{ transform: "scale(var(--px))" }}
            className="fill-raised stroke-accent-ink"
            strokeWidth={2}
          />
        </g>
      ))}
      {pen ? (
        <g transform={`translate(${pen.x} ${pen.y})`}>
          <path
            d="M-10 0H10M0 -10V10"
            style={{ transform: "scale(var(--px))" }}
            className="stroke-accent-ink"
            strokeWidth={2}
          />
        </g>
      ) : null}
      {last && pen && distance(last, pen) > 0 ? (
        <text
          x={(last.x + pen.x) / 2}
          y={(last.y + pen.y) / 2}
          textAnchor="middle"
          className="fill-ink font-semibold stroke-surface [font-size:calc(var(--px)*13px)] [paint-order:stroke] [stroke-linejoin:round] [stroke-width:calc(var(--px)*4px)]"
        >
          {formatLength(distance(last, pen), unit)}
        </text>
      ) : null}
    </svg>
  );
}
