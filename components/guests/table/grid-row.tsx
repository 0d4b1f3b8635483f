// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the roles are those of a grid's cells
// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number says, which those of a table cannot; WAI-ARIA names the roles of a grid
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { displayName } from "@/lib/features/guests/rules";
import type { GuestListItem } from "@/lib/features/guests/types";
import { CellValue, type Lookup, NameValue } from "./cell-value";
import { type ColumnPlace, type GridColumn, gridLabel, isEditable } from "./grid-columns";
import { RowBox } from "./row-box";

type GridRowProps = {
  index: number;
  /** Absent while it is being read. */
  guest: GuestListItem | undefined;
  places: readonly ColumnPlace[];
  lookup: Lookup;
  isSelected: boolean;
  /** The place of the cell that Tab reaches; -1 in all rows but one. */
  activeColumn: number;
};

const place = (index: number) => ({ transform: `translateY(calc(var(--row) * ${index}))` });
const rowLook =
  "group/row absolute inset-x-0 top-0 flex h-(--row) items-stretch border-b border-border bg-surface contain-strict hover:bg-hover aria-selected:bg-accent-soft print:static print:transform-none!";
const cellLook = "focus-ring min-w-0 items-center overflow-hidden px-3 -outline-offset-2";

/** One guest of the table. Nothing in it knows of the others: it is drawn anew only when something of its own changes. */
export const GridRow = memo(function GridRow({ index, guest, places, lookup, isSelected, activeColumn }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={places[0]?.column === "box" ? isSelected : undefined}
      aria-busy={guest ? undefined : true}
      data-row={index}
      tabIndex={-1}
      style={place(index)}
      className={rowLook}
    >
      {places.map(({ column, flex, shown }, at) => (
        <div
          key={column}
          role={column === "name" ? "rowheader" : "gridcell"}
          data-column={at}
          tabIndex={at === activeColumn ? 0 : -1}
          aria-readonly={guest && lookup.canWrite && column !== "box" ? !isEditable(column) : undefined}
          style={{ flex }}
          className={`${cellLook} ${shown}`}
        >
          {guest ? (
            <Inside guest={guest} column={column} lookup={lookup} isSelected={isSelected} />
          ) : (
            <Waiting column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

type InsideProps = { guest: GuestListItem; column: GridColumn; lookup: Lookup; isSelected: boolean };

function Inside({ guest, column, lookup, isSelected }: InsideProps) {
  if (column === "box") return <RowBox isSelected={isSelected} label={`Select ${displayName(guest)}`} />;
  if (column === "name") return <NameValue guest={guest} lookup={lookup} />;
  return <CellValue guest={guest} column={column} lookup={lookup} />;
}

/** The shape of a cell that is on its way. */
function Waiting({ column }: { column: GridColumn }) {
  if (column === "box") return null;
  return (
    <>
      <span className="sr-only">{column === "name" ? "Loading" : gridLabel(column)}</span>
      <span aria-hidden className={cn("h-3 rounded bg-chart-track", column === "name" ? "w-3/5" : "w-2/5")} />
    </>
  );
}
