import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { ObjectKind, Point, TableShape } from "@/lib/features/seating/types";

type Thing = { at: Point; rotation: number; width: number; depth: number };
type Props = {
  outline: readonly Point[];
  tables: readonly (Thing & { shape: TableShape })[];
  objects: readonly (Thing & { kind: ObjectKind; isRound: boolean })[];
  className?: string;
};

/** A room so small that only its shape is seen. */
export function SmallPlan({ outline, tables, objects, className }: Props) {
  const { left, top, right, bottom } = boundsOf(outline);
  const margin = (right - left) * 0.02;
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(" ");
  return (
    <svg viewBox={box} aria-hidden="true" className={className}>
      <polygon
        points={outline.map(({ x, y }) => `${x},${y}`).join(" ")}
        className="fill-background stroke-border-strong"
        strokeWidth={(right - left) / 120}
      />
      {objects.map((object) => (
        <Shape
          key={keyOf(object)}
          thing={object}
          isRound={object.isRound}
          className={object.kind === "wall" || object.kind === "pillar" ? "fill-muted" : "fill-border-strong"}
        />
      ))}
      {tables.map((table) => (
        <Shape
          key={keyOf(table)}
          thing={table.depth === 0 ? { ...table, depth: 450 } : table}
          isRound={table.shape === "round" || table.shape === "oval"}
          className="fill-accent-ink"
        />
      ))}
    </svg>
  );
}

function Shape({
  thing: { at, rotation, width, depth },
  isRound,
  className,
}: {
  thing: Thing;
  isRound: boolean;
  className: string;
}) {
  const transform = `translate(${at.x} ${at.y}) rotate(${rotation})`;
  if (isRound) return <ellipse transform={transform} rx={width / 2} ry={depth / 2} className={className} />;
  return (
    <rect transform={transform} x={-width / 2} y={-depth / 2} width={width} height={depth} className={className} />
  );
}

const keyOf = ({ at, rotation, width, depth }: Thing) => [at.x, at.y, rotation, width, depth].join(" ");
