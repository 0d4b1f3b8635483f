"use client";

import { Accessibility, Armchair, Ellipsis, Lock } from "lucide-react";
import { memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { withSeats } from "@/lib/features/seating/rules/edits";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import type { Patch } from "@/lib/features/seating/rules/plan-document";
import { guestsAt, lockedSeats, unseated } from "@/lib/features/seating/rules/seatings";
import type { RoomSeat } from "@/lib/features/seating/types";
import { SwatchMark } from "../guests/swatch-mark";
import { usePlanner, usePlannerView } from "../planner-context";

/** Every place of a table with who has it, and what can be done about it. */
export const SeatList = memo(function SeatList({ tableId, seats: places }: { tableId: string; seats: RoomSeat[] }) {
  const seats = usePlanner((state) => state.document.seats);
  const chosenSeat = usePlanner((state) => state.selection.seatId);
  const { placing, place } = usePlannerView();
  const rows = guestsAt({ seats }, { seats: places });
  const taken = rows.filter(({ guestId }) => guestId).length;
  const open = rows.filter(({ seat }) => !seat.isRemoved).length;
  return (
    <section aria-label="Places">
      <div className="mb-1 flex items-baseline justify-between">
        <h3 className="text-[0.9286em] font-semibold">Places</h3>
        <span className="text-[0.9286em] text-muted tabular-nums">
          {taken} of {open} taken
        </span>
      </div>
      {placing && taken < open ? (
        <Button
          size="sm"
          variant="primary"
          block
          className="mb-2"
          onClick={() => place(placing.guestIds, { tableId, seatId: null })}
        >
          Seat {placing.guestIds.length === 1 ? "here" : `${placing.guestIds.length} here`}
        </Button>
      ) : null}
      <ol className="divide-y divide-border rounded-lg border border-border">
        {rows.map(({ seat, guestId }) => (
          <SeatRow key={seat.id} tableId={tableId} seat={seat} guestId={guestId} isChosen={seat.id === chosenSeat} />
        ))}
      </ol>
    </section>
  );
});

function SeatRow({
  tableId,
  seat,
  guestId,
  isChosen,
}: {
  tableId: string;
  seat: RoomSeat;
  guestId: string | null;
  isChosen: boolean;
}) {
  const { guests, colouring, canEdit, placing, place } = usePlannerView();
  const isLocked = usePlanner((state) => (guestId ? (state.document.seats.get(guestId)?.isLocked ?? false) : false));
  const isHeld = usePlanner((state) => state.document.held.has(seat.id));
  const guest = guestId ? guests.get(guestId) : undefined;
  const words = guest ? fullName(guest) : seat.isRemoved ? "No chair" : isHeld ? "Held for a booking" : "Free";
  return (
    <li
      className={cn("flex min-h-9 items-center gap-2 pr-1 pl-2.5", isChosen && "bg-accent-soft")}
      aria-current={isChosen || undefined}
    >
      <span className="w-5 shrink-0 text-xs text-muted tabular-nums">{seat.position}</span>
      {seat.kind === "wheelchair" ? (
        <Accessibility aria-label="Wheelchair place" className="size-3.5 shrink-0 text-info-ink" />
      ) : null}
      {guest && colouring.mode !== "none" ? <SwatchMark swatch={colouring.of(guest)} /> : null}
      <span className={cn("min-w-0 grow truncate", guest ? "font-medium" : "text-muted")}>{words}</span>
      {isLocked ? <Lock aria-label="Fixed to this seat" className="size-3.5 shrink-0 text-muted" /> : null}
      {placing && !seat.isRemoved && !isHeld ? (
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Put down on seat ${seat.position}`}
          onClick={() => place(placing.guestIds, { tableId, seatId: seat.id })}
        >
          <Armchair aria-hidden />
        </Button>
      ) : null}
      {canEdit ? (
        <SeatMenu
          tableId={tableId}
          seat={seat}
          guestId={guestId}
          isLocked={isLocked}
          name={guest ? fullName(guest) : `seat ${seat.position}`}
        />
      ) : null}
    </li>
  );
}

type MenuProps = { tableId: string; seat: RoomSeat; guestId: string | null; isLocked: boolean; name: string };

function SeatMenu({ tableId, seat, guestId, isLocked, name }: MenuProps) {
  const { store, setPlacing, announce } = usePlannerView();
  const change = (label: string, patch: Patch) => store.dispatch({ type: "change", label, patch });
  const put = (next: Partial<RoomSeat>, label: string) => {
    const { document } = store.get();
    const own = document.tables.get(tableId);
    if (!own) return;
    const seats = own.seats.map((each) => (each.id === seat.id ? { ...each, ...next } : each));
    change(label, withSeats(document, { ...own, seats }));
  };
  const [isMade, setMade] = useState(false);
  const trigger = (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`More for ${name}`}
      aria-haspopup="menu"
      className="size-8 p-0"
      {...(!isMade && { "aria-expanded": false, onClick: () => setMade(true) })}
    >
      <Ellipsis aria-hidden />
    </Button>
  );
  // Made when it is first wanted: a dozen menus would be felt whenever a table is taken hold of.
  if (!isMade) return trigger;
  return (
    <DropdownMenu defaultOpen trigger={trigger}>
      {guestId ? (
        <>
          <MenuItem onSelect={() => setPlacing({ guestIds: [guestId] })}>Move to another seat</MenuItem>
          <MenuItem
            onSelect={() => {
              change("Unseat", unseated(store.get().document, [guestId]));
              announce(`${name} has no seat now.`);
            }}
          >
            Unseat
          </MenuItem>
          <MenuItem onSelect={() => change("Fix", lockedSeats(store.get().document, [guestId], !isLocked))}>
            {isLocked ? "Let auto-seating move them" : "Fix to this seat"}
          </MenuItem>
          <MenuSeparator />
        </>
      ) : null}
      <MenuItem onSelect={() => put({ kind: seat.kind === "chair" ? "wheelchair" : "chair" }, "Kind of place")}>
        {seat.kind === "chair" ? "Make it a wheelchair place" : "Make it a chair"}
      </MenuItem>
      <MenuItem onSelect={() => put({ isRemoved: !seat.isRemoved }, "Chair")}>
        {seat.isRemoved ? "Put the chair back" : "Take the chair away"}
      </MenuItem>
    </DropdownMenu>
  );
}
