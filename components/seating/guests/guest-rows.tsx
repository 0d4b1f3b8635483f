"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { SeatingGuest } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView } from "../planner-context";
import { GuestRow, HouseholdRow } from "./guest-row";

type Row =
  | { kind: "household"; id: string; name: string; guestIds: string[] }
  | { kind: "guest"; guest: SeatingGuest; isInHousehold: boolean };

/** The list itself: only what is in sight is there, so thousands scroll as a few do. */
export function GuestRows({ guests }: { guests: readonly SeatingGuest[] }) {
  const { store } = usePlannerView();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(guests), [guests]);
  const chosen = usePlanner((state) => state.selection.guestIds);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "household" ? 34 : 46),
    getItemKey: (index) => keyOf(rows[index]),
    overscan: 8,
  });
  const toggle = (ids: readonly string[]) => {
    const isOff = ids.every((id) => chosen.has(id));
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOff) next.delete(id);
      else next.add(id);
    }
    store.dispatch({ type: "select", selection: { guestIds: next } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-pick]")];
    const at = buttons.findIndex((each) => each.matches(":focus"));
    const next = buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a shortcut between the buttons inside.
    <div ref={scroller} onKeyDown={onKeyDown} className="min-h-0 grow overflow-y-auto overscroll-contain">
      <ul className="relative" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          const isChosen = row.kind === "guest" ? chosen.has(row.guest.id) : row.guestIds.every((id) => chosen.has(id));
          return (
            <li
              key={keyOf(row)}
              className="absolute inset-x-0"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {row.kind === "guest" ? (
                <GuestRow
                  guest={row.guest}
                  isChosen={isChosen}
                  isInHousehold={row.isInHousehold}
                  onToggle={() => toggle([row.guest.id])}
                />
              ) : (
                <HouseholdRow
                  id={row.id}
                  name={row.name}
                  guestIds={row.guestIds}
                  isChosen={isChosen}
                  onToggle={() => toggle(row.guestIds)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(row: Row | undefined): string {
  if (!row) return "";
  return row.kind === "guest" ? row.guest.id : `household ${row.id}`;
}

function rowsOf(guests: readonly SeatingGuest[]): Row[] {
  const households = new Map<string, SeatingGuest[]>();
  for (const guest of guests) households.set(guest.householdId, [...(households.get(guest.householdId) ?? []), guest]);
  return [...households].flatMap(([id, members]): Row[] => {
    const isInHousehold = members.length > 1;
    const rows = members.map((guest): Row => ({ kind: "guest", guest, isInHousehold }));
    const name = members[0]?.householdName ?? "";
    return isInHousehold ? [{ kind: "household", id, name, guestIds: members.map((each) => each.id) }, ...rows] : rows;
  });
}
