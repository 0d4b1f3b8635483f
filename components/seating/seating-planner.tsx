"use client";

import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { showError } from "@/components/ui/toast";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { seatedAt } from "@/lib/features/seating/rules/seatings";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import { saveStatus } from "@/lib/features/seating/state";
import type { SeatingGuest, SeatingPlan } from "@/lib/features/seating/types";
import { makeCamera } from "./canvas/camera";
import { type Hit, makeHitTest } from "./canvas/hit";
import { type ColourMode, colouringBy } from "./colouring";
import {
  type Placing,
  PlannerContext,
  type PlannerView,
  type SeatingTag,
  type Tool,
  usePlanner,
} from "./planner-context";
import { PlannerLayout } from "./planner-layout";
import { makePlannerStore, type PlannerStore } from "./planner-store";
import { type SavePlan, useAutosave } from "./use-autosave";
import { useGuestDrag } from "./use-guest-drag";

export type SeatingPlannerProps = {
  eventId: string;
  plan: SeatingPlan;
  guests: readonly SeatingGuest[];
  tags: readonly SeatingTag[];
  canEdit: boolean;
  save: SavePlan;
  /** Why what others do is not seen, if it is not. */
  trouble: string | null;
  /** Given the planner's state once: whoever hears of others' changes puts them there. */
  onReady?(store: PlannerStore): void;
};

/** A room to scale in which guests are seated, by mouse, finger or keys, and saved by itself. */
export function SeatingPlanner({ eventId, plan, guests, tags, canEdit, save, trouble, onReady }: SeatingPlannerProps) {
  const [store] = useState(() => makePlannerStore(plan));
  const [camera] = useState(makeCamera);
  const [hit] = useState(makeHitTest);
  const byId = useMemo(() => new Map(guests.map((guest) => [guest.id, guest])), [guests]);
  const [mode, setMode] = useState<ColourMode>("none");
  const colouring = useMemo(() => colouringBy(mode, byId.values(), tags), [mode, byId, tags]);
  const [placing, setPlacing] = useState<Placing>(null);
  const [tool, takeTool] = useState<Tool>("select");
  const [isSnapping, setSnapping] = useState(true);
  const [target, setTarget] = useState<Hit | null>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const [shown, setShown] = useState<"plan" | "guests" | "details">("plan");
  const frame = useRef<HTMLElement | null>(null);

  useAutosave(store, save);
  useEffect(() => onReady?.(store), [onReady, store]);

  // What is drawn with it is drawn on the plan.
  const setTool = useCallback((next: Tool) => {
    takeTool(next);
    if (next !== "select" && next !== "pan") setShown("plan");
  }, []);
  // Written past React: what is said must not render the planner anew.
  const announce = useCallback((text: string) => {
    if (spoken.current) spoken.current.textContent = text;
  }, []);
  const pickUp = useCallback(
    (next: Placing) => {
      setPlacing(next);
      if (!next) return;
      setShown("plan");
      frame.current?.focus({ preventScroll: true });
      // Where the list is shown instead, the plan takes no focus.
      const isOnPlan = frame.current !== null && document.activeElement === frame.current;
      announce(
        isOnPlan
          ? "Picked up. Arrows choose a seat, Enter puts down, Escape puts back."
          : "Picked up. Choose a table, or one of its places in the details. Escape puts back.",
      );
    },
    [announce],
  );
  const view = useMemo((): PlannerView => {
    const place: PlannerView["place"] = (guestIds, where) => {
      const { document } = store.get();
      const people = guestIds.flatMap((id) => byId.get(id) ?? []);
      const { patch, left, swappedWith } = seatedAt(document, people, where);
      store.dispatch({ type: "change", label: "Seat", patch });
      setPlacing(null);
      const table = document.tables.get(where.tableId);
      const title = table ? tableTitle(table) : "the table";
      const [first] = people;
      const other = swappedWith === null ? undefined : byId.get(swappedWith);
      if (other && first) {
        const hadSeat = document.seats.has(first.id);
        announce(
          hadSeat
            ? `${fullName(first)} and ${fullName(other)} changed places.`
            : `${fullName(first)} has the seat, ${fullName(other)} has none now.`,
        );
      } else announce(`${people.length - left.length} seated at ${title}.`);
      if (left.length === 0) return;
      if (people.length === 1 && document.held.has(where.seatId ?? "")) {
        return showError("This seat is held", "It is kept for somebody who is booking. Choose another one.");
      }
      const names = left
        .slice(0, 8)
        .flatMap((id) => byId.get(id) ?? [])
        .map((guest) => fullName(guest));
      showError(
        `${left.length} did not fit at ${title}`,
        `${names.join(", ")}${left.length > 8 ? ` and ${left.length - 8} more` : ""}`,
      );
    };
    return {
      store,
      camera,
      hit,
      canEdit,
      eventId,
      guests: byId,
      tags,
      colouring,
      placing,
      setPlacing: pickUp,
      tool,
      setTool,
      isSnapping,
      announce,
      showDetails: () => setShown("details"),
      place,
    };
  }, [
    store,
    camera,
    hit,
    canEdit,
    eventId,
    byId,
    tags,
    colouring,
    placing,
    pickUp,
    tool,
    setTool,
    isSnapping,
    announce,
  ]);
  const drag = useGuestDrag(view, setTarget);
  const [first] = drag.carried;
  const carried = first === undefined ? undefined : byId.get(first);

  return (
    <PlannerContext value={view}>
      <DndContext
        id="seating"
        sensors={drag.sensors}
        collisionDetection={drag.collisionDetection}
        autoScroll={false}
        onDragStart={drag.onDragStart}
        onDragMove={drag.onDragMove}
        onDragEnd={drag.onDragEnd}
        onDragCancel={drag.onDragCancel}
      >
        <PlannerLayout
          shown={shown}
          onShown={setShown}
          target={target}
          setTarget={setTarget}
          frameRef={frame}
          onColour={setMode}
          onSnapping={setSnapping}
          trouble={trouble}
        />
        <DragOverlay dropAnimation={null}>
          {carried ? (
            <div className="pointer-events-none inline-flex max-w-56 translate-x-3 translate-y-3 items-center gap-2 rounded-full bg-accent px-3 py-1 font-medium text-accent-contrast shadow-lg">
              <span className="truncate">{fullName(carried)}</span>
              {drag.carried.length > 1 ? <span className="tabular-nums">+{drag.carried.length - 1}</span> : null}
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
      <p ref={spoken} role="status" className="sr-only" />
      <UnsavedGuard />
    </PlannerContext>
  );
}

/** Asks before the page is left with work that is not kept. A part of its own: saving must not render the planner. */
function UnsavedGuard() {
  const isDirty = usePlanner((state) => saveStatus(state) !== "saved");
  useLeaveGuard(isDirty, "Some changes of the plan are not saved yet. Leave all the same?");
  return null;
}
