"use client";

import { tableKinds, tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RoomTable } from "@/lib/features/seating/types";
import { usePlanner } from "../planner-context";
import { SeatList } from "./seat-list";
import { TableFields } from "./table-fields";
import { TableMeals } from "./table-meals";
import { ThingHeader } from "./thing-header";
import { useStages } from "./use-stages";

/** One table: what it is, who sits there, what they eat and need. */
export function TableDetails({ table }: { table: RoomTable }) {
  const numbers = usePlanner((state) => state.document.tables.size);
  const stage = useStages(1);
  return (
    <div className="flex flex-col gap-4 p-3">
      <ThingHeader thing={table} title={tableTitle(table)} kind={tableKinds[table.shape].name} removal="Remove table" />
      <SeatList tableId={table.id} seats={table.seats} />
      <TableMeals table={table} />
      {stage > 0 ? <TableFields table={table} /> : null}
      {numbers > 1 ? null : <p className="text-[0.9286em] text-muted">Tip: Ctrl or Cmd-D makes another one like it.</p>}
    </div>
  );
}
