"use client";

import { type KeyboardEvent, type PointerEvent as ReactPointerEvent, useState } from "react";
import { isSound } from "@/lib/features/seating/rules/corners";
import { penAt, shapeOf, wallsAlong } from "@/lib/features/seating/rules/drawing";
import { formatLength, gridOf } from "@/lib/features/seating/rules/lengths";
import { distance, plus, rounded, times } from "@/lib/features/seating/rules/points";
import type { Point, RoomObject } from "@/lib/features/seating/types";
import { newId } from "../new-id";
import { type DrawTool, drawTools, usePlannerView } from "../planner-context";

type Drawn = { tool: DrawTool; points: readonly Point[]; pen: Point | null };

const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The room, a wall or a free shape drawn point by point, by pointer or by keys. Nothing is kept before it is finished. */
export function useDrawing() {
  const { store, camera, tool, setTool, isSnapping, announce } = usePlannerView();
  const active = drawTools.find((each) => each === tool) ?? null;
  const [kept, setKept] = useState<Drawn | null>(null);
  const drawn: Drawn | null = active && (kept?.tool === active ? kept : { tool: active, points: [], pen: null });
  const put = (next: Partial<Drawn>) => drawn && setKept({ ...drawn, ...next });
  const unit = () => store.get().document.room.unit;

  const snapped = (event: { clientX: number; clientY: number; altKey: boolean }): Point => {
    const point = camera.toRoom({ x: event.clientX, y: event.clientY });
    const isFree = !isSnapping || event.altKey;
    const snap = isFree ? { reach: 0, grid: null } : { reach: 8 / camera.view.scale, grid: gridOf(unit()).step };
    return penAt(point, drawn?.points ?? [], snap);
  };
  const leave = () => {
    setKept(null);
    setTool("select");
  };
  const add = (point: Point) => {
    if (!drawn) return;
    const [first] = drawn.points;
    const last = drawn.points.at(-1);
    const isClosed = first && drawn.tool !== "draw_wall" && drawn.points.length >= 3 && distance(first, point) < 1;
    if (isClosed || (last && distance(last, point) < 1)) return finish(drawn.points);
    put({ points: [...drawn.points, point], pen: point });
    const length = last ? `, ${formatLength(distance(last, point), unit())} on` : "";
    announce(`Point ${drawn.points.length + 1} set${length}.`);
  };
  const finish = (points: readonly Point[]) => {
    if (!drawn) return;
    const refusal = keep(drawn.tool, points);
    if (refusal) return announce(refusal);
    leave();
  };
  const keep = (what: DrawTool, points: readonly Point[]): string | null => {
    if (what === "draw_wall") {
      const walls = wallsAlong(points, newId);
      return walls.length === 0 ? "A wall needs two points." : addObjects(walls, "Draw a wall");
    }
    if (points.length < 3) return "Three points are the least.";
    if (!isSound(points)) return "Walls may not cross. Take the last point back with Backspace.";
    const shape = shapeOf(points, newId);
    if (what === "draw_shape" && shape) return addObjects([shape], "Draw a shape");
    store.dispatch({ type: "change", label: "Outline", patch: { room: { outline: points.map(rounded) } } });
    announce("The room has this outline now.");
    return null;
  };
  const addObjects = (objects: readonly RoomObject[], label: string): null => {
    const byId = new Map(objects.map((object) => [object.id, object]));
    store.dispatch({ type: "change", label, patch: { objects: byId } });
    store.dispatch({ type: "select", selection: { ids: new Set(byId.keys()) } });
    announce("Drawn.");
    return null;
  };
  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0 || !drawn) return;
    add(closing(drawn, snapped(event), 12 / camera.view.scale));
  };
  const onPointerMove = (event: ReactPointerEvent) => drawn && put({ pen: snapped(event) });

  /** Arrows move the pen, Space sets a point, Enter finishes. Answers whether the key was one of them. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!drawn || event.ctrlKey || event.metaKey) return false;
    const way = ways[event.key];
    const pen = drawn.pen ?? centre();
    if (way) {
      const { step, bold } = gridOf(unit());
      const to = rounded(plus(pen, times(way, event.shiftKey ? bold : event.altKey ? 10 : step)));
      put({ pen: to });
      camera.reveal(to, 40);
      announce(`${formatLength(to.x, unit())} from left, ${formatLength(to.y, unit())} from top.`);
    } else if (event.key === " ") add(pen);
    else if (event.key === "Enter") finish(drawn.points);
    else if (event.key === "Backspace" || event.key === "Delete") {
      put({ points: drawn.points.slice(0, -1) });
      announce("Last point taken back.");
    } else if (event.key === "Escape") leave();
    else return false;
    return true;
  };
  const centre = (): Point => {
    const { left, top, width, height } = camera.size();
    const { step } = gridOf(unit());
    return penAt(camera.toRoom({ x: left + width / 2, y: top + height / 2 }), [], { reach: 0, grid: step });
  };
  return {
    drawn,
    onPointerDown,
    onPointerMove,
    onKeyDown,
    finish: () => finish(drawn?.points ?? []),
    takeBack: () => put({ points: drawn?.points.slice(0, -1) ?? [] }),
    cancel: leave,
  };
}
export type Drawing = ReturnType<typeof useDrawing>;

/** The first point itself, where a shape is closed near it. */
function closing({ tool, points }: Drawn, at: Point, reach: number): Point {
  const [first] = points;
  return first && tool !== "draw_wall" && points.length >= 3 && distance(first, at) <= reach ? first : at;
}
