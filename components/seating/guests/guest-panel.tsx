"use client";

import { useDroppable } from "@dnd-kit/core";
import { Armchair, Search, X } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlStyle } from "@/components/ui/control-style";
import { everyGuest, type GuestFilter, listedGuests, mayCome } from "@/lib/features/seating/rules/guest-list";
import { unseated } from "@/lib/features/seating/rules/seatings";
import { ChoiceBar } from "../choice-bar";
import { usePlanner, usePlannerView } from "../planner-context";
import { GuestFilters } from "./guest-filters";
import { GuestRows } from "./guest-rows";

export const panelDropId = "seating-guest-panel";

/** Everybody of the event: who has no seat yet comes first. Rows are dragged, or picked up with Enter. */
export function GuestPanel() {
  const { guests, canEdit, store, setPlacing, announce } = usePlannerView();
  const seats = usePlanner((state) => state.document.seats);
  const chosen = usePlanner((state) => state.selection.guestIds);
  const [filter, setFilter] = useState<GuestFilter>(everyGuest);
  const { setNodeRef, isOver } = useDroppable({ id: panelDropId });
  const search = useRef<HTMLInputElement>(null);
  const late = useDeferredValue(filter);
  const all = useMemo(() => [...guests.values()], [guests]);
  const listed = useMemo(() => listedGuests(all, seats, late), [all, seats, late]);
  const coming = all.filter(mayCome);
  const seated = coming.filter(({ id }) => seats.has(id)).length;
  const isFiltered =
    filter.search !== "" || filter.side !== null || filter.tagId !== null || filter.meal !== null || filter.hasNeeds;

  const letChosenUp = () => {
    store.dispatch({ type: "change", label: "Unseat", patch: unseated(store.get().document, chosen) });
    announce(`${chosen.size} without a seat now.`);
  };
  return (
    <section
      ref={setNodeRef}
      aria-label="Guests"
      className={cn("flex h-full min-h-0 flex-col bg-surface", isOver && "bg-accent-soft")}
    >
      <div className="flex flex-col gap-2 border-b border-border p-3">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-[1.0714em]">Guests</h2>
          <p className="text-[0.9286em] text-muted tabular-nums">
            {seated} of {coming.length} seated
          </p>
        </div>
        <div className="flex items-center gap-2">
          <div className="relative min-w-0 grow">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
            />
            <input
              ref={search}
              type="search"
              aria-label="Search guests"
              placeholder="Name or household"
              value={filter.search}
              onChange={(event) => setFilter({ ...filter, search: event.target.value })}
              className={cn(controlStyle({ kind: "line" }), "px-8 [&::-webkit-search-cancel-button]:hidden")}
            />
          </div>
          <GuestFilters filter={filter} onChange={setFilter} />
        </div>
        <ChoiceBar
          label="Which guests"
          value={filter.show}
          choices={[
            { value: "unseated", label: "To seat", count: coming.length - seated },
            { value: "seated", label: "Seated" },
            { value: "all", label: "All" },
          ]}
          onChange={(show) => setFilter({ ...filter, show })}
        />
      </div>
      {listed.length === 0 ? (
        <div className="grid grow place-content-center gap-2 p-6 text-center text-muted">
          <Armchair aria-hidden className="mx-auto size-8 opacity-50" />
          {isFiltered ? (
            <>
              <p>Nobody matches.</p>
              <Button onClick={() => setFilter({ ...everyGuest, show: filter.show })}>Clear filters</Button>
            </>
          ) : (
            <p>
              {filter.show === "unseated"
                ? coming.length === 0
                  ? "No guests yet. Add them on the Guests tab."
                  : "Everybody has a seat."
                : "Nobody has a seat yet."}
            </p>
          )}
        </div>
      ) : (
        <GuestRows guests={listed} />
      )}
      {chosen.size > 0 ? (
        <div className="flex items-center gap-2 border-t border-border bg-raised p-2">
          <span className="grow pl-1 font-medium tabular-nums">{chosen.size} chosen</span>
          {canEdit ? (
            <>
              <Button
                size="sm"
                variant="primary"
                onClick={() => setPlacing({ guestIds: listed.filter(({ id }) => chosen.has(id)).map(({ id }) => id) })}
              >
                Seat
              </Button>
              {[...chosen].some((id) => seats.has(id)) ? (
                <Button size="sm" onClick={letChosenUp}>
                  Unseat
                </Button>
              ) : null}
            </>
          ) : null}
          <Button
            size="sm"
            variant="ghost"
            aria-label="Choose nobody"
            onClick={() => store.dispatch({ type: "select", selection: {} })}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      ) : null}
    </section>
  );
}
