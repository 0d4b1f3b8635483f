"use client";

import type { MouseEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { formatLength } from "@/lib/features/seating/rules/lengths";
import { guestsAt } from "@/lib/features/seating/rules/seatings";
import { tableKinds, tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RoomTable } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView, useUnit } from "../planner-context";
import { ListItem } from "./list-item";

/** A table with who sits there; guests who were picked up are put down on it. */
export function TableItem({ table, hasWarning }: { table: RoomTable; hasWarning: boolean }) {
  const { guests, placing, place } = usePlannerView();
  const seats = usePlanner((state) => state.document.seats);
  const held = usePlanner((state) => state.document.held);
  const unit = useUnit();
  const rows = guestsAt({ seats }, table);
  const open = rows.filter(({ seat }) => !seat.isRemoved && !held.has(seat.id));
  const here = rows.flatMap(({ guestId }) => (guestId ? (guests.get(guestId) ?? []) : []));
  const taken = rows.filter(({ guestId }) => guestId !== null).length;
  const title = tableTitle(table);
  const size =
    table.shape === "round"
      ? formatLength(table.width, unit)
      : `${formatLength(table.width, unit)} × ${formatLength(table.depth, unit)}`;
  const seatHere = (event: MouseEvent<HTMLElement>) => {
    if (!placing) return;
    // The button goes with those who were carried: the focus stays at the table.
    event.currentTarget.closest("li")?.querySelector<HTMLElement>("[data-item]")?.focus();
    place(placing.guestIds, { tableId: table.id, seatId: null });
  };
  return (
    <ListItem id={table.id} title={title} about={`${tableKinds[table.shape].name}, ${size}`}>
      <span className="flex flex-wrap items-center gap-1.5">
        <Badge tone={taken === open.length && open.length > 0 ? "success" : "neutral"}>
          {taken} of {open.length} seats
        </Badge>
        {hasWarning ? <Badge tone="warning">Check</Badge> : null}
        {placing && taken < open.length ? (
          <Button size="sm" variant="primary" data-seat-here aria-label={`Seat here: ${title}`} onClick={seatHere}>
            Seat here
          </Button>
        ) : null}
      </span>
      {here.length > 0 ? (
        <span className="mt-1 block text-[0.9286em] text-muted">{here.map((guest) => fullName(guest)).join(", ")}</span>
      ) : null}
    </ListItem>
  );
}
