"use client";

import {
  type CollisionDetection,
  type DragEndEvent,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useEffect, useRef, useState } from "react";
import { unseated } from "@/lib/features/seating/rules/seatings";
import type { Point } from "@/lib/features/seating/types";
import type { Hit } from "./canvas/hit";
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
  // dnd-kit tells places as of React's last rendering: a quick hand is farther on by then.
  const pointer = useRef<Point | null>(null);
  useEffect(() => {
    const follow = (event: PointerEvent | TouchEvent) => {
      const at = event instanceof PointerEvent ? event : event.touches[0];
      if (at) pointer.current = { x: at.clientX, y: at.clientY };
    };
    const kinds = ["pointerdown", "pointermove", "pointerup", "touchmove"] as const;
    for (const kind of kinds) window.addEventListener(kind, follow, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, follow, { capture: true });
    };
  }, []);
  const isOnCanvas = (): boolean => {
    const { left, top, width, height } = camera.size();
    const at = pointer.current;
    return at !== null && at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height;
  };
  const targetNow = (): Hit | null => {
    const found = pointer.current && isOnCanvas() ? hit.at(store.get().document, camera.toRoom(pointer.current)) : null;
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
    onDragMove: () => setTarget(targetNow()),
    onDragEnd: (event: DragEndEvent) => {
      const guestIds = guestsOf(event.active.data.current);
      const target = targetNow();
      stop();
      if (target && target.kind !== "object")
        place(guestIds, { tableId: target.tableId, seatId: target.kind === "seat" ? target.seatId : null });
      else if (
        !isOnCanvas() &&
        event.over?.id === panelDropId &&
        guestIds.some((id) => store.get().document.seats.has(id))
      ) {
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
