"use client";

import { memo, useMemo, useState } from "react";
import { bodyOf } from "@/lib/features/seating/rules/clearances";
import { thingOf } from "@/lib/features/seating/rules/edits";
import type { PlannerState } from "@/lib/features/seating/state";
import { usePlanner, usePlannerView } from "../planner-context";
import { Backdrop } from "./backdrop";
import { mostLifted } from "./carry";
import { ObjectShape } from "./object-shape";
import { outlinePath } from "./outline-path";
import { makeTableBlocks } from "./table-blocks";
import { makeTableItems, type TableItem } from "./table-items";
import { TableShape } from "./table-shape";
import { useGradually } from "./use-gradually";

/** From how many pixels a millimetre on guests are drawn one by one. */
export const nearScale = 0.052;

type Warned = { warned: ReadonlySet<string> };

/** Everything that stands in the room, in millimetres. The camera moves it as a whole. */
export const World = memo(function World({ warned }: Warned) {
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
      <ChosenOutline />
      <path data-outline className="fill-accent/10 stroke-accent-ink [stroke-width:calc(var(--px)*1.5px)]" />
      <path data-outline-warned className="fill-warning/20 stroke-warning [stroke-width:calc(var(--px)*2.5px)]" />
    </svg>
  );
});

const readSelected = (state: PlannerState) => state.selection.ids;
const nothing: ReadonlySet<string> = new Set();

/** What of the choice is marked thing by thing: nothing where one outline marks them all. */
function useMarked(): ReadonlySet<string> {
  const selected = usePlanner(readSelected);
  return selected.size > mostLifted ? nothing : selected;
}

function Objects() {
  const objects = usePlanner((state) => state.document.objects);
  const selected = useMarked();
  // What one walks on lies below what stands on it.
  const order = [...objects.values()].sort((a, b) => rank(a.kind) - rank(b.kind));
  return order.map((object) => <ObjectShape key={object.id} object={object} isSelected={selected.has(object.id)} />);
}

const rank = (kind: string) => (kind === "dance_floor" || kind === "stage" ? 0 : 1);

const readTables = (state: PlannerState) => state.document.tables;
const readSeats = (state: PlannerState) => state.document.seats;

const Tables = memo(function Tables({ warned }: Warned) {
  const { camera, colouring, guests } = usePlannerView();
  const tables = usePlanner(readTables);
  const seats = usePlanner(readSeats);
  const selected = useMarked();
  const viewport = usePlanner((state) => state.viewport);
  const [itemsOf] = useState(makeTableItems);
  const items = useMemo(() => {
    const sight = viewport.scale >= nearScale ? camera.visible(viewport) : null;
    return itemsOf({ tables, seats, guests, colouring, selected, warned, sight });
  }, [itemsOf, camera, tables, seats, guests, colouring, selected, warned, viewport]);
  const shown = useGradually(items);
  const [blocksOf] = useState(makeTableBlocks);
  const blocks = useMemo(
    () => blocksOf(shown).map((each, index) => ({ id: `block ${index}`, each })),
    [blocksOf, shown],
  );
  return blocks.map(({ id, each }) => <TableBlock key={id} items={each} />);
});

const TableBlock = memo(function TableBlock({ items }: { items: readonly TableItem[] }) {
  return items.map((item) => <TableShape key={item.table.id} {...item} />);
});

/** Marks a choice of many at once, so that choosing a whole hall redraws none of its tables. */
function ChosenOutline() {
  const selected = usePlanner(readSelected);
  const document = usePlanner((state) => state.document);
  const { tables, objects } = document;
  const d = useMemo(() => {
    if (selected.size <= mostLifted) return "";
    return [...selected].map((id) => outlineOf({ tables, objects }, id)).join("");
  }, [selected, tables, objects]);
  return d === "" ? null : (
    <path
      data-chosen
      d={d}
      className="fill-accent/15 stroke-accent-ink [stroke-width:calc(var(--px)*2px)] group-data-dragging/plan:invisible"
    />
  );
}

function outlineOf(plan: Pick<PlannerState["document"], "tables" | "objects">, id: string): string {
  const thing = thingOf(plan, id);
  return thing ? outlinePath(bodyOf(thing)) : "";
}
