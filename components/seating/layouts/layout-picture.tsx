import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { LayoutItem } from "@/lib/features/seating/types";

type Props = {
  layout: Pick<LayoutItem, "outline" | "tables" | "objects">;
  /** The number of a table to be found at a glance; the others stand back. */
  highlight?: number;
  className?: string;
};

/** A small plan of a room; said in words beside it. */
export function LayoutPicture({ layout: { outline, tables, objects }, highlight, className }: Props) {
  const { left, top, right, bottom } = boundsOf(outline);
  const margin = Math.max(right - left, bottom - top) * 0.03;
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(" ");
  return (
    <svg viewBox={box} className={className} aria-hidden preserveAspectRatio="xMidYMid meet">
      <polygon
        points={outline.map(({ x, y }) => `${x},${y}`).join(" ")}
        className="fill-surface stroke-border-strong"
        strokeWidth={margin / 3}
      />
      {objects.map((object, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in a fixed order.
        <Box key={index} {...object} className="fill-sunken stroke-border" stroke={margin / 6} />
      ))}
      {tables.map((table) => (
        <Box
          key={table.number}
          {...table}
          isRound={table.shape === "round" || table.shape === "oval"}
          className={toneOf(table.number, highlight)}
          stroke={margin / 6}
        />
      ))}
      {highlight === undefined ? null : <Numbers tables={tables} highlight={highlight} />}
    </svg>
  );
}

function toneOf(number: number, highlight: number | undefined): string {
  if (number === highlight) return "fill-accent stroke-accent";
  return highlight === undefined ? "fill-accent-soft stroke-accent" : "fill-sunken stroke-border-strong";
}

/** Table numbers, as guests read them on the tables. */
function Numbers({ tables, highlight }: { tables: LayoutItem["tables"]; highlight: number }) {
  return tables.map(({ number, at, width, depth }) => (
    <text
      key={number}
      x={at.x}
      y={at.y}
      fontSize={Math.min(900, Math.max(width, depth) * 0.45)}
      textAnchor="middle"
      dominantBaseline="central"
      className={number === highlight ? "fill-accent-contrast font-semibold" : "fill-muted"}
    >
      {number}
    </text>
  ));
}

type BoxProps = {
  at: { x: number; y: number };
  rotation: number;
  width: number;
  depth: number;
  isRound: boolean;
  className: string;
  stroke: number;
};

/** A row of seats has no depth of its own: it is drawn as wide as its chairs. */
function Box({ at, rotation, width, depth, isRound, className, stroke }: BoxProps) {
  const tall = Math.max(depth, 450);
  const turn = `rotate(${rotation} ${at.x} ${at.y})`;
  const shared = { className, strokeWidth: stroke, transform: turn };
  if (isRound) return <ellipse cx={at.x} cy={at.y} rx={width / 2} ry={tall / 2} {...shared} />;
  return <rect x={at.x - width / 2} y={at.y - tall / 2} width={width} height={tall} {...shared} />;
}
