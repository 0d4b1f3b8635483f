"use client";

import {
  type CollisionDetection,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useState } from "react";
import { unseated } from "@/lib/features/seating/rules/seatings";
import type { Hit } from "./canvas/hit";
import { canvasDropId } from "./canvas/seating-canvas";
import { panelDropId } from "./guests/guest-panel";
import type { PlannerView } from "./planner-context";

/** Guests on their way to a seat: dnd-kit tells of the canvas as a whole, its own index finds the seat. */
export function useGuestDrag(
  { store, camera, hit, place, announce }: PlannerView,
  setTarget: (hit: Hit | null) => void,
) {
  const [carried, setCarried] = useState<string[]>([]);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const targetOf = (event: DragMoveEvent | DragEndEvent): Hit | null => {
    if (event.over?.id !== canvasDropId) return null;
    const point = pointOf(event);
    const found = point && hit.at(store.get().document, camera.toRoom(point));
    return found && found.kind !== "object" ? found : null;
  };
  const stop = () => {
    setCarried([]);
    setTarget(null);
  };
  return {
    carried,
    sensors,
    collisionDetection: withPointer,
    onDragStart: ({ active }: DragStartEvent) => setCarried(guestsOf(active.data.current)),
    onDragMove: (event: DragMoveEvent) => setTarget(targetOf(event)),
    onDragEnd: (event: DragEndEvent) => {
      const guestIds = guestsOf(event.active.data.current);
      const target = targetOf(event);
      stop();
      if (target && target.kind !== "object")
        place(guestIds, { tableId: target.tableId, seatId: target.kind === "seat" ? target.seatId : null });
      else if (event.over?.id === panelDropId && guestIds.some((id) => store.get().document.seats.has(id))) {
        store.dispatch({ type: "change", label: "Unseat", patch: unseated(store.get().document, guestIds) });
        announce("No seat now.");
      }
    },
    onDragCancel: stop,
  };
}

const withPointer: CollisionDetection = (args) => pointerWithin(args);

function guestsOf(data: unknown): string[] {
  if (typeof data !== "object" || data === null || !("guestIds" in data) || !Array.isArray(data.guestIds)) return [];
  return data.guestIds.filter((id): id is string => typeof id === "string");
}

/** Where the pointer is now: where it went down, and the way since. */
function pointOf({ activatorEvent, delta }: DragMoveEvent): { x: number; y: number } | null {
  const from =
    activatorEvent instanceof MouseEvent
      ? activatorEvent
      : activatorEvent instanceof TouchEvent
        ? activatorEvent.touches[0]
        : undefined;
  return from ? { x: from.clientX + delta.x, y: from.clientY + delta.y } : null;
}
