"use client";

import { useDeferredValue } from "react";
import { usePlanner } from "../planner-context";
import { ManyDetails } from "./many-details";
import { ObjectDetails } from "./object-details";
import { RoomDetails } from "./room-details";
import { TableDetails } from "./table-details";

/** What is chosen, with everything that can be changed about it; the room itself when nothing is. */
export function DetailsPanel() {
  // The plan answers to a press first; a panel full of fields may follow.
  const ids = useDeferredValue(usePlanner((state) => state.selection.ids));
  const tables = useDeferredValue(usePlanner((state) => state.document.tables));
  const objects = useDeferredValue(usePlanner((state) => state.document.objects));
  const [id] = ids;
  if (ids.size > 1) return <ManyDetails ids={ids} />;
  const table = id === undefined ? undefined : tables.get(id);
  if (table) return <TableDetails key={table.id} table={table} />;
  const object = id === undefined ? undefined : objects.get(id);
  if (object) return <ObjectDetails key={object.id} object={object} />;
  return <RoomDetails />;
}
