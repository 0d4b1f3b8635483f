"use client";

import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { formatLength } from "@/lib/features/seating/rules/lengths";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import { guestsAt } from "@/lib/features/seating/rules/seatings";
import { tableKinds, tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RoomObject, RoomTable } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView, useUnit } from "../planner-context";

/** The whole plan as a list: whoever cannot use a drawing does everything here, with the details beside it. */
export function ListView({ warned }: { warned: ReadonlySet<string> }) {
  const tables = usePlanner((state) => state.document.tables);
  const objects = usePlanner((state) => state.document.objects);
  const sorted = [...tables.values()].sort((a, b) => a.number - b.number);
  return (
    <div className="h-full overflow-y-auto bg-background p-3">
      <h2 className="mb-2 text-[1.0714em]">Tables</h2>
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

function TableItem({ table, hasWarning }: { table: RoomTable; hasWarning: boolean }) {
  const { guests, placing, place } = usePlannerView();
  const seats = usePlanner((state) => state.document.seats);
  const unit = useUnit();
  const rows = guestsAt({ seats }, table);
  const open = rows.filter(({ seat }) => !seat.isRemoved);
  const here = rows.flatMap(({ guestId }) => (guestId ? (guests.get(guestId) ?? []) : []));
  const size =
    table.shape === "round"
      ? formatLength(table.width, unit)
      : `${formatLength(table.width, unit)} × ${formatLength(table.depth, unit)}`;
  return (
    <Item id={table.id} title={tableTitle(table)} about={`${tableKinds[table.shape].name}, ${size}`}>
      <span className="flex flex-wrap items-center gap-1.5">
        <Badge tone={here.length === open.length && open.length > 0 ? "success" : "neutral"}>
          {here.length} of {open.length} seats
        </Badge>
        {hasWarning ? <Badge tone="warning">Check</Badge> : null}
        {placing && here.length < open.length ? (
          <Button
            size="sm"
            variant="primary"
            onClick={() => place(placing.guestIds, { tableId: table.id, seatId: null })}
          >
            Seat here
          </Button>
        ) : null}
      </span>
      {here.length > 0 ? (
        <span className="mt-1 block text-[0.9286em] text-muted">{here.map((guest) => fullName(guest)).join(", ")}</span>
      ) : null}
    </Item>
  );
}

function ObjectItem({ object }: { object: RoomObject }) {
  const unit = useUnit();
  return (
    <Item
      id={object.id}
      title={objectTitle(object)}
      about={`${formatLength(object.width, unit)} × ${formatLength(object.depth, unit)}`}
    />
  );
}

function Item({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about: string;
  children?: React.ReactNode;
}) {
  const { store, showDetails } = usePlannerView();
  const isChosen = usePlanner((state) => state.selection.ids.has(id));
  const choose = () => {
    store.dispatch({ type: "select", selection: { ids: new Set([id]) } });
    showDetails();
  };
  return (
    <li
      data-chosen={isChosen || undefined}
      className="rounded-lg border border-border bg-surface p-2.5 data-chosen:border-accent-ink data-chosen:bg-accent-soft"
    >
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={choose}
        className="flex w-full items-center gap-2 rounded text-left focus-ring"
      >
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{title}</span>
          <span className="block truncate text-[0.9286em] text-muted">{about}</span>
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      {children ? <div className="mt-1.5">{children}</div> : null}
    </li>
  );
}
