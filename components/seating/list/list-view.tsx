"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { formatLength } from "@/lib/features/seating/rules/lengths";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { RoomObject } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView, useUnit } from "../planner-context";
import { ListBar } from "./list-bar";
import { ListItem } from "./list-item";
import { TableItem } from "./table-item";
import { useListWork } from "./use-list-work";

/** The whole plan as a list: whoever cannot use a drawing does everything here, with the details beside it. */
export function ListView({ warned }: { warned: ReadonlySet<string> }) {
  const { canEdit, placing } = usePlannerView();
  const tables = usePlanner((state) => state.document.tables);
  const objects = usePlanner((state) => state.document.objects);
  const { onKeyDown } = useListWork();
  const list = useRef<HTMLDivElement>(null);
  const sorted = [...tables.values()].sort((a, b) => a.number - b.number);
  // Who was picked up is put down from here: by the first table that has room.
  useEffect(() => {
    if (placing) list.current?.querySelector<HTMLElement>("[data-seat-here]")?.focus();
  }, [placing]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a shortcut between and for the controls inside.
    <div ref={list} onKeyDown={onKeyDown} className="h-full overflow-y-auto bg-background p-3">
      {canEdit ? <ListBar /> : null}
      <RoomItem />
      <h2 className="mt-4 mb-2 text-[1.0714em]">Tables</h2>
      {sorted.length === 0 ? <p className="text-muted">No tables yet. Add one above, or furnish the room.</p> : null}
      <ul className="grid gap-2 xl:grid-cols-2">
        {sorted.map((table) => (
          <TableItem key={table.id} table={table} hasWarning={warned.has(table.id)} />
        ))}
      </ul>
      <h2 className="mt-5 mb-2 text-[1.0714em]">In the room</h2>
      {objects.size === 0 ? <p className="text-muted">Nothing but tables yet.</p> : null}
      <ul className="grid gap-2 xl:grid-cols-2">
        {[...objects.values()].map((object) => (
          <ObjectItem key={object.id} object={object} />
        ))}
      </ul>
    </div>
  );
}

/** The room itself: its walls, aisles and the plan underneath stand in the details when nothing is chosen. */
function RoomItem() {
  const { store, showDetails } = usePlannerView();
  const room = usePlanner((state) => state.document.room);
  const box = boundsOf(room.outline);
  const open = () => {
    store.dispatch({ type: "select", selection: {} });
    showDetails();
  };
  return (
    <button
      type="button"
      onClick={open}
      className="flex w-full items-center gap-2 rounded-lg border border-border bg-surface p-2.5 text-left focus-ring"
    >
      <span className="min-w-0 grow">
        <span className="block font-medium">The room</span>
        <span className="block truncate text-[0.9286em] text-muted">
          {formatLength(box.right - box.left, room.unit)} × {formatLength(box.bottom - box.top, room.unit)}, outline,
          aisles and the floor plan underneath
        </span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  );
}

function ObjectItem({ object }: { object: RoomObject }) {
  const unit = useUnit();
  return (
    <ListItem
      id={object.id}
      title={objectTitle(object)}
      about={`${formatLength(object.width, unit)} × ${formatLength(object.depth, unit)}`}
    />
  );
}
