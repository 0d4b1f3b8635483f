import type { ObjectWords } from "@/lib/features/seating/rules/object-words";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { LayoutItem } from "@/lib/features/seating/types";

type Shown = LayoutItem["objects"][number] & { label?: string | null };

type Props = {
  layout: Pick<LayoutItem, "outline" | "tables"> & { objects: readonly Shown[] };
  /** The number of a table to be found at a glance; the others stand back. */
  highlight?: number;
  /** What objects without a label are called, for who finds the way by them; without it none is named. */
  words?: ObjectWords;
  className?: string;
};

/** A small plan of a room; said in words beside it. */
export function LayoutPicture({ layout: { outline, tables, objects }, highlight, words, className }: Props) {
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
      {words ? <Names objects={objects} words={words} least={(right - left) * 0.018} /> : null}
      {tables.map((table) => (
        <Box
          key={table.number}
          {...table}
          isRound={table.shape === "round" || table.shape === "oval"}
          className={toneOf(table.number, highlight)}
          stroke={margin / 6}
        />
      ))}
      {highlight === undefined ? null : <Numbers tables={tables} highlight={highlight} pin={(right - left) * 0.036} />}
    </svg>
  );
}

function toneOf(number: number, highlight: number | undefined): string {
  if (number === highlight) return "fill-accent stroke-accent";
  return highlight === undefined ? "fill-accent-soft stroke-accent" : "fill-sunken stroke-border-strong";
}

type NumbersProps = { tables: LayoutItem["tables"]; highlight: number; pin: number };

/** Table numbers, as guests read them on the tables. The one that is looked for has a pin that a phone shows large enough. */
function Numbers({ tables, highlight, pin }: NumbersProps) {
  return tables.map(({ number, at, width, depth }) => {
    const isFound = number === highlight;
    const size = Math.min(900, Math.max(width, depth) * 0.45);
    return (
      <g key={number}>
        {isFound ? <circle cx={at.x} cy={at.y} r={pin} className="fill-accent" /> : null}
        <text
          x={at.x}
          y={at.y}
          fontSize={isFound ? Math.max(size, pin * 1.05) : size}
          textAnchor="middle"
          dominantBaseline="central"
          className={isFound ? "fill-accent-contrast font-semibold" : "fill-muted"}
        >
          {number}
        </text>
      </g>
    );
  });
}

/** What stage, bar and dance floor are, where the name fits on them and can be read. */
function Names({ objects, words, least }: { objects: readonly Shown[]; words: ObjectWords; least: number }) {
  return objects.map(({ at, width, depth, rotation, kind, label }, index) => {
    const name = label ?? (kind === "door" ? null : words[kind]);
    const isTurned = rotation % 180 > 45 && rotation % 180 < 135;
    const size = Math.min(((isTurned ? depth : width) * 1.5) / Math.max(name?.length ?? 1, 1), 900, depth * 0.8);
    if (!name || size < least) return null;
    return (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in a fixed order.
        key={index}
        x={at.x}
        y={at.y}
        fontSize={size}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-muted"
      >
        {name}
      </text>
    );
  });
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
