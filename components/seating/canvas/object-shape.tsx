import { memo } from "react";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import type { ObjectKind, RoomObject } from "@/lib/features/seating/types";

const looks: Partial<Record<ObjectKind, string>> = {
  wall: "fill-ink stroke-ink",
  pillar: "fill-muted stroke-ink",
  stage: "fill-accent-soft stroke-accent-ink",
  dance_floor: "fill-[url(#seating-dance)] stroke-border-strong",
  bar: "fill-warning-soft stroke-warning-ink",
  buffet: "fill-warning-soft stroke-warning-ink",
  dj: "fill-info-soft stroke-info-ink",
  speaker: "fill-info-soft stroke-info-ink",
  cake: "fill-accent-soft stroke-accent-ink",
  photo_booth: "fill-success-soft stroke-success-ink",
  power: "fill-surface stroke-warning-ink",
};
const silent = new Set<ObjectKind>(["wall", "pillar", "door", "power"]);

/** Something in the room that is no table. Drawn anew only when it changes. */
export const ObjectShape = memo(function ObjectShape({
  object,
  isSelected,
}: {
  object: RoomObject;
  isSelected: boolean;
}) {
  const { id, at, rotation, width, depth, kind, points, isRound, label } = object;
  const look = looks[kind] ?? "fill-hover stroke-border-strong";
  const size = Math.max(180, Math.min(420, width / 6, Math.max(depth, 300) / 1.6));
  const isTall = depth > width * 1.6;
  const turn = uprightTurn(rotation) + (isTall ? -90 : 0);
  return (
    <g
      data-thing={id}
      data-selected={isSelected || undefined}
      data-object={kind}
      transform={`translate(${at.x} ${at.y}) rotate(${rotation})`}
      className="group"
    >
      <g
        className={`${look} [stroke-width:calc(var(--px)*1px)] group-data-selected:stroke-accent-ink group-data-selected:[stroke-width:calc(var(--px)*2.5px)] group-data-[live=warned]:stroke-warning!`}
      >
        {kind === "door" ? (
          <Door width={width} depth={depth} />
        ) : points && points.length >= 3 ? (
          <polygon points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
        ) : isRound ? (
          <ellipse rx={width / 2} ry={depth / 2} />
        ) : (
          <rect x={-width / 2} y={-depth / 2} width={width} height={depth} rx={kind === "wall" ? 0 : 60} />
        )}
      </g>
      {silent.has(kind) && !label ? null : (
        <text
          transform={`rotate(${turn})`}
          fontSize={size}
          textAnchor="middle"
          dominantBaseline="central"
          className="fill-ink font-medium"
        >
          {objectTitle({ kind, label })}
        </text>
      )}
    </g>
  );
});

/** A gap in the wall and the way its leaves go. */
function Door({ width, depth }: { width: number; depth: number }) {
  const leaf = width / 2;
  return (
    <>
      <rect x={-leaf} y={-depth / 2} width={width} height={depth} className="fill-surface" />
      <path
        d={`M${-leaf} 0V${leaf}A${leaf} ${leaf} 0 0 0 0 0A${leaf} ${leaf} 0 0 0 ${leaf} ${leaf}V0`}
        className="fill-none stroke-muted"
      />
    </>
  );
}

/** Turns a text back so that nobody has to read it upside down. */
function uprightTurn(rotation: number): number {
  return rotation > 90 && rotation <= 270 ? 180 : 0;
}
