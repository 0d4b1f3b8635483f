"use client";

import { type PointerEvent as ReactPointerEvent, useRef, useState } from "react";
import { withCornerAfter, withCornerAt } from "@/lib/features/seating/rules/corners";
import { penAt } from "@/lib/features/seating/rules/drawing";
import { gridOf } from "@/lib/features/seating/rules/lengths";
import type { Point } from "@/lib/features/seating/types";
import { usePlannerView } from "../planner-context";

/** A corner under way: where the others are, where it is now, and whether walls cross like this. */
type Held = { corners: readonly Point[]; index: number; isNew: boolean; start: Point; at: Point | null };

/** Corners of the room or of a free shape, dragged with a mouse, a pen or a finger. */
export function useCornerDrag(
  corners: readonly Point[],
  { onCommit, onRefused }: { onCommit(corners: Point[], index: number): void; onRefused(): void },
) {
  const { store, camera, isSnapping } = usePlannerView();
  const held = useRef<Held | null>(null);
  const [live, setLive] = useState<Held | null>(null);

  const put = (next: Held | null) => {
    held.current = next;
    setLive(next);
  };
  const outcome = ({ corners: others, index, isNew, at }: Held): Point[] | null => {
    if (!at) return null;
    return isNew ? withCornerAfter(others, index - 1, at) : withCornerAt(others, index, at);
  };
  const begin = (event: ReactPointerEvent<HTMLElement>, index: number, isNew: boolean) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    put({ corners, index, isNew, start: { x: event.clientX, y: event.clientY }, at: null });
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const now = held.current;
    if (!now) return;
    event.stopPropagation();
    const client = { x: event.clientX, y: event.clientY };
    if (!now.at && Math.hypot(client.x - now.start.x, client.y - now.start.y) < 4) return;
    const others = now.isNew ? now.corners : now.corners.toSpliced(now.index, 1);
    const grid = gridOf(store.get().document.room.unit).step;
    const isFree = !isSnapping || event.altKey;
    const snap = isFree ? { reach: 0, grid: null } : { reach: 8 / camera.view.scale, grid };
    put({ ...now, at: penAt(camera.toRoom(client), others, snap) });
  };
  /** Answers whether it was dragged: else it was a press. */
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): boolean => {
    const now = held.current;
    event.stopPropagation();
    put(null);
    if (!now?.at) return false;
    const next = outcome(now);
    if (next) onCommit(next, now.index);
    else onRefused();
    return true;
  };
  const shown = live?.at
    ? live.isNew
      ? live.corners.toSpliced(live.index, 0, live.at)
      : live.corners.with(live.index, live.at)
    : null;
  return {
    begin,
    onPointerMove,
    onPointerUp,
    onPointerCancel: () => put(null),
    /** The corners while one of them is under way. */
    live: live?.at && shown ? { corners: shown, index: live.index, isSound: outcome(live) !== null } : null,
  };
}
