"use client";

import { useDraggable } from "@dnd-kit/core";
import { Accessibility, Lock, Salad, UsersRound } from "lucide-react";
import { CheckboxBox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { seatOf } from "@/lib/features/seating/rules/seatings";
import type { SeatingGuest } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView } from "../planner-context";
import { SwatchMark } from "./swatch-mark";

const answers: Partial<Record<SeatingGuest["answer"], string>> = {
  tentative: "tentative",
  pending: "no answer yet",
  declined: "declined",
  uninvited: "not invited",
};

type RowProps = { guest: SeatingGuest; isChosen: boolean; isInHousehold: boolean; onToggle(): void };

/** A guest: dragged to a seat, or picked up with Enter and put down on the plan. */
export function GuestRow({ guest, isChosen, isInHousehold, onToggle }: RowProps) {
  const { colouring, canEdit } = usePlannerView();
  // Values that stay the same while tables are only moved: hundreds of rows need not follow.
  const table = usePlanner(({ document }) => seatOf(document, guest.id)?.table.number);
  const seat = usePlanner(({ document }) => seatOf(document, guest.id)?.seat.position);
  const isLocked = usePlanner(({ document }) => document.seats.get(guest.id)?.isLocked ?? false);
  const name = fullName(guest);
  const about = [
    answers[guest.answer],
    guest.kind === "child" ? "child" : guest.kind === "vip" ? "VIP" : null,
    guest.meal,
  ].filter(Boolean);
  return (
    <div
      className={cn(
        "flex h-full items-center gap-1 pr-2 hover:bg-hover",
        isChosen && "bg-accent-soft",
        isInHousehold ? "pl-5" : "pl-2",
      )}
    >
      {canEdit ? <CheckboxBox aria-label={`Choose ${name}`} checked={isChosen} onChange={onToggle} /> : null}
      <Pick
        dragId={`guest ${guest.id}`}
        guestIds={[guest.id]}
        isChosen={isChosen}
        label={table === undefined ? name : `${name}, table ${table}, seat ${seat}`}
      >
        {colouring.mode === "none" ? null : <SwatchMark swatch={colouring.of(guest)} />}
        <span className="min-w-0 grow">
          <span className="block truncate leading-tight font-medium">{name}</span>
          {about.length > 0 ? (
            <span className="block truncate text-xs leading-tight text-muted">{about.join(" · ")}</span>
          ) : null}
        </span>
        {guest.dietaryNeeds ? (
          <Salad aria-label={guest.dietaryNeeds} className="size-3.5 shrink-0 text-warning-ink" />
        ) : null}
        {guest.accessibilityNeeds ? (
          <Accessibility aria-label={guest.accessibilityNeeds} className="size-3.5 shrink-0 text-info-ink" />
        ) : null}
        {table === undefined ? null : (
          <span className="flex shrink-0 items-center gap-1 rounded bg-sunken px-1.5 text-xs text-muted tabular-nums">
            {isLocked ? <Lock aria-label="Fixed" className="size-3" /> : null}
            {table}·{seat}
          </span>
        )}
      </Pick>
    </div>
  );
}

type HouseholdProps = { id: string; name: string; guestIds: string[]; isChosen: boolean; onToggle(): void };

/** A household of several: carried together. */
export function HouseholdRow({ id, name, guestIds, isChosen, onToggle }: HouseholdProps) {
  const { canEdit } = usePlannerView();
  return (
    <div className={cn("flex h-full items-center gap-1 px-2 hover:bg-hover", isChosen && "bg-accent-soft")}>
      {canEdit ? <CheckboxBox aria-label={`Choose all of ${name}`} checked={isChosen} onChange={onToggle} /> : null}
      <Pick
        dragId={`household ${id}`}
        guestIds={guestIds}
        isChosen={isChosen}
        label={`${name}, ${guestIds.length} guests`}
      >
        <UsersRound aria-hidden className="size-3.5 shrink-0 text-muted" />
        <span className="min-w-0 grow truncate text-[0.9286em] font-semibold text-muted">{name}</span>
        <span className="text-xs text-muted tabular-nums">{guestIds.length}</span>
      </Pick>
    </div>
  );
}

type PickProps = { dragId: string; guestIds: string[]; isChosen: boolean; label: string; children: React.ReactNode };

/** What is picked up: with those who are chosen too, if it is one of them. */
function Pick({ dragId, guestIds, isChosen, label, children }: PickProps) {
  const { store, camera, canEdit, setPlacing } = usePlannerView();
  const all = isChosen ? [...new Set([...guestIds, ...store.get().selection.guestIds])] : guestIds;
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: dragId,
    data: { guestIds: all },
    disabled: !canEdit,
  });
  /** Who may only look is shown where they sit. */
  const showSeat = () => {
    const at = guestIds.flatMap((id) => seatOf(store.get().document, id) ?? [])[0];
    if (!at) return;
    store.dispatch({ type: "select", selection: { ids: new Set([at.table.id]), seatId: at.seat.id } });
    camera.reveal(at.table.at, 160);
  };
  return (
    <button
      ref={setNodeRef}
      type="button"
      data-pick
      aria-label={canEdit ? `${label}. Pick up` : label}
      onClick={() => (canEdit ? setPlacing({ guestIds: all }) : showSeat())}
      onMouseDown={(event) => listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => listeners?.onTouchStart?.(event)}
      className={cn(
        "flex h-full min-w-0 grow cursor-grab items-center gap-2 rounded px-1 text-left focus-ring focus-visible:-outline-offset-2",
        isDragging && "opacity-40",
      )}
    >
      {children}
    </button>
  );
}
