"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { edited, withChairs } from "@/lib/features/seating/rules/edits";
import { seatCapacity, usualSeats } from "@/lib/features/seating/rules/seats";
import { sizedFor, tableKinds } from "@/lib/features/seating/rules/table-sizes";
import { type RoomTable, tableShapes } from "@/lib/features/seating/types";
import { LengthField, TextField, WholeField } from "../fields";
import { newId } from "../new-id";
import { usePlannerView, useUnit } from "../planner-context";
import { PlaceFields } from "./place-fields";

/** What a table is: its number, name, shape, size and place. */
export function TableFields({ table }: { table: RoomTable }) {
  const { store, canEdit } = usePlannerView();
  const unit = useUnit();
  const put = (next: Partial<RoomTable>, label: string) => {
    const own = store.get().document.tables.get(table.id);
    if (own) store.dispatch({ type: "change", label, patch: { tables: new Map([[own.id, { ...own, ...next }]]) } });
  };
  const chairs = (count: number) => {
    const { document } = store.get();
    const own = document.tables.get(table.id);
    if (own) store.dispatch({ type: "change", label: "Chairs", patch: withChairs(document, own, count, newId) });
  };
  const shaped = (shape: RoomTable["shape"]) => {
    const size = tableKinds[shape].sizes[0] ?? table;
    put({ shape, ...size }, "Shape");
    chairs(usualSeats({ shape, ...size }));
  };
  const renumber = (number: number) => {
    const { document } = store.get();
    const own = document.tables.get(table.id);
    const other = [...document.tables.values()].find((each) => each.number === number && each.id !== table.id);
    if (!own) return;
    // The other table takes the number that becomes free.
    const tables = new Map([[own.id, { ...own, number }]]);
    if (other) tables.set(other.id, { ...other, number: own.number });
    store.dispatch({ type: "change", label: "Number", patch: { tables } });
  };
  const most = Math.max(seatCapacity(table), table.seats.length);
  const isSized = table.shape !== "round" && table.shape !== "square" && table.shape !== "row";
  const size = (width: number, depth: number) => put(sizedFor(table.shape, width, depth), "Size");
  const disabled = !canEdit;
  return (
    <div className="grid grid-cols-2 gap-3 border-t border-border pt-4">
      <WholeField
        name="number"
        label="Number"
        value={table.number}
        least={1}
        most={99_999}
        disabled={disabled}
        onCommit={renumber}
      />
      <WholeField
        name="chairs"
        label={`Places (fits ${most})`}
        value={table.seats.length}
        least={0}
        most={200}
        disabled={disabled}
        onCommit={chairs}
      />
      <div className="col-span-2">
        <TextField
          name="name"
          label="Name"
          value={table.name}
          most={80}
          disabled={disabled}
          onCommit={(name) => put({ name }, "Name")}
        />
      </div>
      <Field name="shape" label="Shape" className="col-span-2">
        <Select
          value={table.shape}
          disabled={disabled}
          options={tableShapes.map((shape) => ({ value: shape, label: tableKinds[shape].name }))}
          onChange={(event) => {
            const shape = tableShapes.find((each) => each === event.target.value);
            if (shape) shaped(shape);
          }}
        />
      </Field>
      <LengthField
        name="width"
        label={isSized ? "Length" : table.shape === "round" ? "Diameter" : "Length"}
        value={table.width}
        unit={unit}
        least={300}
        disabled={disabled}
        onCommit={(width) => size(width, table.depth)}
      />
      {isSized ? (
        <LengthField
          name="depth"
          label="Width"
          value={table.depth}
          unit={unit}
          least={300}
          disabled={disabled}
          onCommit={(depth) => size(table.width, depth)}
        />
      ) : null}
      <PlaceFields
        thing={table}
        onChange={(change) =>
          store.dispatch({
            type: "change",
            label: "Place",
            patch: edited(store.get().document, [table.id], () => change),
          })
        }
      />
      <div className="col-span-2">
        <TextField
          name="notes"
          label="Notes"
          value={table.notes}
          most={1000}
          disabled={disabled}
          onCommit={(notes) => put({ notes }, "Notes")}
        />
      </div>
    </div>
  );
}
