import { memo } from "react";
import { openSeats, seatPlaces, serpentineBand } from "@/lib/features/seating/rules/seats";
import type { RoomTable } from "@/lib/features/seating/types";
import { formPath } from "../colouring";
import type { TableItem } from "./table-items";

/** A table with its chairs, where it stands: what is moved, chosen or warned of is not drawn anew. */
export const TableShape = memo(function TableShape({ table, look, isSelected, isNear, hasWarning }: TableItem) {
  const { id, at, rotation, number, name, shape, width, depth, seats } = table;
  return (
    <g
      data-thing={id}
      data-table={number}
      data-selected={isSelected || undefined}
      data-warning={hasWarning || undefined}
      transform={`translate(${at.x} ${at.y}) rotate(${rotation})`}
      className="group"
    >
      <TableBody
        number={number}
        name={name}
        shape={shape}
        width={width}
        depth={depth}
        seats={seats}
        rotation={rotation}
        look={look}
        isNear={isNear}
      />
    </g>
  );
});

type Body = Pick<RoomTable, "number" | "name" | "shape" | "width" | "depth" | "seats" | "rotation">;

/** From afar a few paths, near by each guest. */
const TableBody = memo(function TableBody({ look, isNear, ...body }: Body & Pick<TableItem, "look" | "isNear">) {
  const { number, name, shape, width, depth, seats, rotation } = body;
  const open = openSeats(seats);
  const taken = open.filter((seat) => look.seats.has(seat.id)).length;
  const all = open.length;
  const size = Math.max(240, Math.min(620, Math.min(width, Math.max(depth, 760)) / 2.9));
  const middle = middleOf(body);
  return (
    <>
      <Chairs table={body} look={look} isNear={isNear} />
      <g className="fill-raised stroke-border-strong [stroke-width:calc(var(--px)*1.2px)] group-data-warning:stroke-warning group-data-warning:[stroke-width:calc(var(--px)*2.5px)] group-data-selected:fill-accent-soft group-data-selected:stroke-accent-ink group-data-selected:[stroke-width:calc(var(--px)*2.5px)] group-data-[live=warned]:fill-warning-soft! group-data-[live=warned]:stroke-warning!">
        <Top shape={shape} width={width} depth={depth} />
      </g>
      {isNear ? <SeatNames table={body} look={look} /> : null}
      <g
        transform={`translate(${middle.x} ${middle.y}) rotate(${-rotation})`}
        textAnchor="middle"
        className="select-none"
      >
        {shape === "row" ? null : (
          <>
            <text fontSize={size} y={size * 0.12} className="fill-ink font-semibold">
              {number}
            </text>
            <text
              fontSize={size * 0.52}
              y={size * 0.72}
              className={taken === all && all > 0 ? "fill-success-ink" : "fill-muted"}
            >
              {taken}/{all}
            </text>
            {name ? (
              <text fontSize={size * 0.4} y={size * -0.85} className="fill-muted">
                {name.length > 16 ? `${name.slice(0, 15)}…` : name}
              </text>
            ) : null}
          </>
        )}
      </g>
    </>
  );
});

function middleOf({ shape, width, depth }: Body) {
  if (shape !== "serpentine") return { x: 0, y: 0 };
  const radius = (width - serpentineBand / 2) * Math.SQRT1_2;
  return { x: -width / 2 + radius, y: depth / 2 - radius };
}

function Top({ shape, width, depth }: Pick<RoomTable, "shape" | "width" | "depth">) {
  if (shape === "round" || shape === "oval") return <ellipse rx={width / 2} ry={depth / 2} />;
  if (shape === "row") return <line x1={-width / 2} x2={width / 2} y1={225} y2={225} />;
  if (shape === "serpentine") {
    const inner = { x: width - serpentineBand, y: depth - serpentineBand };
    const [left, bottom] = [-width / 2, depth / 2];
    const d = `M${left} ${bottom - depth}A${width} ${depth} 0 0 1 ${left + width} ${bottom}H${left + inner.x}A${inner.x} ${inner.y} 0 0 0 ${left} ${bottom - inner.y}Z`;
    return <path d={d} />;
  }
  return <rect x={-width / 2} y={-depth / 2} width={width} height={depth} rx={40} />;
}

function Chairs({ table, look, isNear }: { table: Body } & Pick<TableItem, "look" | "isNear">) {
  const own = { ...table, at: { x: 0, y: 0 }, rotation: 0 };
  const paths = new Map<string, string>();
  const add = (fill: string, d: string) => paths.set(fill, (paths.get(fill) ?? "") + d);
  const places = seatPlaces(own).filter(({ isRemoved }) => !isRemoved);
  for (const { seatId, at, kind } of places) {
    const seat = look.seats.get(seatId);
    const radius = kind === "wheelchair" ? 300 : isNear && seat ? 215 : 190;
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    if (seat) add(seat.fill, formPath(isNear ? "circle" : seat.form, x, y, radius));
    else add(kind === "wheelchair" ? "wheelchair" : "free", formPath("circle", x, y, radius));
  }
  return (
    <>
      {[...paths].map(([fill, d]) => (
        <path
          key={fill}
          d={d}
          style={fill === "free" || fill === "wheelchair" ? undefined : { fill }}
          className={
            fill === "free"
              ? "fill-surface stroke-border-strong [stroke-width:calc(var(--px)*1px)]"
              : fill === "wheelchair"
                ? "fill-info-soft stroke-info-ink [stroke-width:calc(var(--px)*1px)]"
                : undefined
          }
        />
      ))}
    </>
  );
}

/** Above the table's top, so that no name is hidden by it. */
function SeatNames({ table, look }: { table: Body } & Pick<TableItem, "look">) {
  const { rotation } = table;
  const places = seatPlaces({ ...table, at: { x: 0, y: 0 }, rotation: 0 }).filter(({ isRemoved }) => !isRemoved);
  return places.map(({ seatId, at, position, kind }) => {
    const seat = look.seats.get(seatId);
    return (
      <g
        key={seatId}
        data-seat={seatId}
        transform={`translate(${Math.round(at.x)} ${Math.round(at.y)}) rotate(${-rotation})`}
        textAnchor="middle"
        className="select-none"
      >
        {seat && seat.form !== "circle" ? <path d={formPath(seat.form, 0, -165, 45)} className="fill-raised" /> : null}
        {seat?.isLocked ? (
          <circle r={245} className="fill-none stroke-ink [stroke-dasharray:60_40]" strokeWidth={28} />
        ) : null}
        {seat || kind === "chair" ? (
          <text
            y={60}
            fontSize={seat ? 180 : 130}
            className={seat ? "fill-accent-contrast font-semibold" : "fill-muted"}
          >
            {seat?.initials ?? position}
          </text>
        ) : (
          <WheelchairMark />
        )}
        {seat ? (
          <text
            y={350}
            fontSize={128}
            className="fill-ink [paint-order:stroke] stroke-surface [stroke-linejoin:round] [stroke-width:40px]"
          >
            {seat.name.length > 10 ? `${seat.name.slice(0, 9)}…` : seat.name}
          </text>
        ) : null}
      </g>
    );
  });
}

function WheelchairMark() {
  return (
    <g
      transform="scale(15) translate(-12 -12)"
      className="fill-none stroke-info-ink"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx={16} cy={4} r={1} />
      <path d="m18 19 1-7-6 1M5 8l3-3 5.5 3-2.36 3.5M4.24 14.5a5 5 0 0 0 6.88 6M13.76 17.5a5 5 0 0 0-6.88-6" />
    </g>
  );
}
