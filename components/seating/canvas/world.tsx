"use client";

import { useRef } from "react";
import { floorOf } from "@/lib/features/seating/rules/clearances";
import { fullName, initials } from "@/lib/features/seating/rules/guest-list";
import { boxesMeet } from "@/lib/features/seating/rules/polygons";
import { occupants } from "@/lib/features/seating/rules/seatings";
import type { PlannerState } from "@/lib/features/seating/state";
import type { RoomTable, SeatingGuest } from "@/lib/features/seating/types";
import type { Colouring } from "../colouring";
import { usePlanner, usePlannerView } from "../planner-context";
import { Backdrop } from "./backdrop";
import { ObjectShape } from "./object-shape";
import { type SeatLook, type TableLook, TableShape } from "./table-shape";

/** From how many pixels a millimetre on guests are drawn one by one. */
export const nearScale = 0.052;

/** Everything that stands in the room, in millimetres. The camera moves it as a whole. */
export function World({ warned }: { warned: ReadonlySet<string> }) {
  const outline = usePlanner((state) => state.document.room.outline);
  const points = outline.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <svg width={1} height={1} aria-hidden="true" className="pointer-events-none absolute overflow-visible font-sans">
      <defs>
        <pattern id="seating-dance" width={1000} height={1000} patternUnits="userSpaceOnUse">
          <rect width={1000} height={1000} className="fill-surface" />
          <path d="M0 0H500V500H0ZM500 500H1000V1000H500Z" className="fill-hover" />
        </pattern>
      </defs>
      <polygon points={points} className="fill-surface/80" />
      <Backdrop />
      <polygon
        points={points}
        className="fill-none stroke-ink [stroke-linejoin:miter] [stroke-width:max(120px,calc(var(--px)*2.5px))]"
      />
      <Objects />
      <Tables warned={warned} />
      <path data-outline className="fill-accent/10 stroke-accent-ink [stroke-width:calc(var(--px)*1.5px)]" />
    </svg>
  );
}

function Objects() {
  const objects = usePlanner((state) => state.document.objects);
  const selected = usePlanner((state) => state.selection.ids);
  // What one walks on lies below what stands on it.
  const order = [...objects.values()].sort((a, b) => rank(a.kind) - rank(b.kind));
  return order.map((object) => <ObjectShape key={object.id} object={object} isSelected={selected.has(object.id)} />);
}

const rank = (kind: string) => (kind === "dance_floor" || kind === "stage" ? 0 : 1);

const readTables = (state: PlannerState) => state.document.tables;
const readSeats = (state: PlannerState) => state.document.seats;

function Tables({ warned }: { warned: ReadonlySet<string> }) {
  const { camera, colouring, guests } = usePlannerView();
  const tables = usePlanner(readTables);
  const seats = usePlanner(readSeats);
  const selected = usePlanner((state) => state.selection.ids);
  const viewport = usePlanner((state) => state.viewport);
  const known = useRef(new Map<string, KnownLook>());
  const taken = occupants(seats);
  const isNear = viewport.scale >= nearScale;
  const sight = camera.visible(viewport);
  return [...tables.values()].map((table) => (
    <TableShape
      key={table.id}
      table={table}
      look={lookOf(table, taken, seats, guests, colouring, known.current)}
      isSelected={selected.has(table.id)}
      isNear={isNear && boxesMeet(floorOf(table).box, sight)}
      hasWarning={warned.has(table.id)}
    />
  ));
}

/** A look, and what it was made of. */
type KnownLook = { look: TableLook; basis: readonly unknown[] };

/** How a table's seats look: the very same object as before while nothing of it changes. */
function lookOf(
  table: RoomTable,
  taken: ReadonlyMap<string, string>,
  assignments: PlannerState["document"]["seats"],
  guests: ReadonlyMap<string, SeatingGuest>,
  colouring: Colouring,
  known: Map<string, KnownLook>,
): TableLook {
  const before = known.get(table.id);
  const basis = [table.seats, assignments, guests, colouring];
  // A table that is only moved keeps its list of seats.
  if (before?.basis.every((part, index) => part === basis[index])) return before.look;
  const seats = new Map<string, SeatLook>();
  let key = "";
  for (const { id } of table.seats) {
    const guest = guests.get(taken.get(id) ?? "");
    if (!guest) continue;
    const { fill, form } = colouring.of(guest);
    const isLocked = assignments.get(guest.id)?.isLocked ?? false;
    seats.set(id, {
      seatId: id,
      fill,
      form,
      initials: initials(guest),
      name: guest.firstName || fullName(guest),
      isLocked,
    });
    key += `${id}${guest.id}${fill}${form}${isLocked}${guest.firstName}${guest.lastName};`;
  }
  const look = before?.look.key === key ? before.look : { key, seats };
  known.set(table.id, { look, basis });
  return look;
}
