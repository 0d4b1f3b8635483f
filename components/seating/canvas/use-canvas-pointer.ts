"use client";

import { type PointerEvent as ReactPointerEvent, type RefObject, useRef } from "react";
import { boxAround } from "@/lib/features/seating/rules/arrange";
import {
  edited,
  middleOf,
  movable,
  movedBy,
  placedOf,
  thingOf,
  turnedBy,
  withGroups,
} from "@/lib/features/seating/rules/edits";
import type { Patch } from "@/lib/features/seating/rules/plan-document";
import { type Box, boundsOf } from "@/lib/features/seating/rules/polygons";
import { occupants } from "@/lib/features/seating/rules/seatings";
import type { Point } from "@/lib/features/seating/types";
import { usePlannerView } from "../planner-context";
import { type Carry, takeUp } from "./carry";
import type { Hit } from "./hit";
import type { Found, Place } from "./live-checks";
import { drawOverlay } from "./live-drawing";
import { freely, snapTo, thingsWithin } from "./snapping";
import { nearScale } from "./world";

type Gesture =
  | { kind: "press"; start: Point; hit: Hit | null; wasSelected: boolean; isCarried?: boolean }
  | { kind: "pan"; last: Point }
  | { kind: "marquee"; start: Point; add: boolean }
  | { kind: "move"; start: Point; carry: Carry; by: Point; ids: ReadonlySet<string>; box: Box; wall: Place | null }
  | { kind: "turn"; middle: Point; from: number; carry: Carry; degrees: number }
  | { kind: "measure"; start: Point }
  | { kind: "pinch" };

type Parts = {
  world: RefObject<HTMLDivElement | null>;
  overlay: RefObject<SVGSVGElement | null>;
  /** Says in words what is wrong with what is carried. */
  note: RefObject<HTMLElement | null>;
  /** What was found about things while they were carried, now that they are put down. */
  onChecked(found: Found): void;
  /** Begins to carry a seated guest with dnd-kit. */
  onCarry(guestId: string): void;
  onMeasured(from: Point, to: Point): void;
  onOpen(hit: Hit): void;
};

const stir = 4;

/** What a mouse, a pen and fingers do on the plan. */
export function useCanvasPointer({ world, overlay, note, onChecked, onCarry, onMeasured, onOpen }: Parts) {
  const { store, camera, hit: hits, canEdit, placing, place, tool, setTool, isSnapping } = usePlannerView();
  const gesture = useRef<Gesture | null>(null);
  const fingers = useRef(new Map<number, Point>());

  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({ x: clientX, y: clientY });
  const plan = () => store.get().document;
  const select = (ids: Iterable<string>) => store.dispatch({ type: "select", selection: { ids: new Set(ids) } });
  const clear = () => {
    world.current?.parentElement?.removeAttribute("data-dragging");
    if (overlay.current) drawOverlay(overlay.current, camera, {});
  };
  const lifted = (ids: Iterable<string>): Carry | null => {
    const things = movable(plan(), ids).flatMap((id) => thingOf(plan(), id) ?? []);
    if (!world.current || things.length === 0) return null;
    return takeUp({ world: world.current, note: note.current, plan: plan(), hits }, things);
  };

  const cancel = () => {
    const now = gesture.current;
    if (now?.kind === "move" || now?.kind === "turn") now.carry.putBack();
    gesture.current = null;
    clear();
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    fingers.current.set(event.pointerId, at(event));
    if (fingers.current.size === 2) {
      cancel();
      gesture.current = { kind: "pinch" };
      return;
    }
    const start = at(event);
    if (event.button === 1 || tool === "pan") {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.current = { kind: "pan", last: start };
      return;
    }
    if (event.button !== 0) return;
    if (tool === "measure") {
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.current = { kind: "measure", start: camera.toRoom(start) };
      return;
    }
    const found = hits.at(plan(), camera.toRoom(start), 7 / camera.view.scale);
    const id = found ? idOf(found) : null;
    const sitting = found?.kind === "seat" ? occupants(plan().seats).get(found.seatId) : undefined;
    const { selection } = store.get();
    if (canEdit && sitting !== undefined && !placing && !event.shiftKey && camera.view.scale >= nearScale * 0.6) {
      gesture.current = { kind: "press", start, hit: found, wasSelected: true, isCarried: true };
      onCarry(sitting);
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    const wasSelected = id !== null && selection.ids.has(id);
    gesture.current = { kind: "press", start, hit: found, wasSelected };
    if (placing || id === null) return;
    const group = withGroups(plan(), [id]);
    if (event.shiftKey)
      select(wasSelected ? [...selection.ids].filter((each) => !group.has(each)) : [...selection.ids, ...group]);
    else if (!wasSelected) select(group);
  };

  const begin = (now: Extract<Gesture, { kind: "press" }>, event: ReactPointerEvent): Gesture => {
    const point = camera.toRoom(now.start);
    if (now.hit && canEdit && !placing) {
      const carry = lifted(withGroups(plan(), store.get().selection.ids));
      if (carry) {
        const ids = new Set(carry.things.map(({ id }) => id));
        return {
          kind: "move",
          start: point,
          carry,
          by: { x: 0, y: 0 },
          ids,
          box: boxAround(placedOf(plan(), ids)),
          wall: null,
        };
      }
    }
    if (event.pointerType === "touch" || now.hit || placing) return { kind: "pan", last: now.start };
    return { kind: "marquee", start: now.start, add: event.shiftKey };
  };

  const onPointerMove = (event: ReactPointerEvent) => {
    const point = at(event);
    const before = fingers.current.get(event.pointerId);
    if (gesture.current?.kind === "pinch" && before) {
      pinch(event.pointerId, before, point);
      return;
    }
    if (before) fingers.current.set(event.pointerId, point);
    let now = gesture.current;
    if (now?.kind === "press") {
      if (Math.hypot(point.x - now.start.x, point.y - now.start.y) < stir) return;
      // Whoever is carried off a seat is dnd-kit's from here on.
      now = now.isCarried ? null : begin(now, event);
      gesture.current = now;
    }
    if (now?.kind === "pan") {
      camera.panBy(point.x - now.last.x, point.y - now.last.y);
      now.last = point;
    } else if (now?.kind === "marquee" && overlay.current) {
      const { left, top } = camera.size();
      const [x, y] = [Math.min(point.x, now.start.x) - left, Math.min(point.y, now.start.y) - top];
      const marquee = { x, y, width: Math.abs(point.x - now.start.x), height: Math.abs(point.y - now.start.y) };
      drawOverlay(overlay.current, camera, { marquee });
    } else if (now?.kind === "measure" && overlay.current) {
      drawOverlay(overlay.current, camera, { line: [now.start, camera.toRoom(point)] });
    } else if (now?.kind === "move") move(now, camera.toRoom(point), event.altKey);
    else if (now?.kind === "turn") turn(now, camera.toRoom(point), event.shiftKey);
  };

  const pinch = (finger: number, before: Point, point: Point) => {
    const other = [...fingers.current].find(([id]) => id !== finger)?.[1];
    fingers.current.set(finger, point);
    if (!other) return;
    const [was, is] = [
      Math.hypot(before.x - other.x, before.y - other.y),
      Math.hypot(point.x - other.x, point.y - other.y),
    ];
    camera.panBy((point.x - before.x) / 2, (point.y - before.y) / 2);
    if (was > 0) camera.zoomBy(is / was, { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
  };

  const move = (now: Extract<Gesture, { kind: "move" }>, point: Point, isFree: boolean) => {
    const by = { x: point.x - now.start.x, y: point.y - now.start.y };
    const snap = isSnapping && !isFree ? snapTo(plan(), hits, camera, now, by) : freely(by);
    now.by = snap.by;
    now.wall = snap.wall;
    if (now.wall) now.carry.place(now.wall);
    else now.carry.move(now.by);
    world.current?.parentElement?.setAttribute("data-dragging", "true");
    if (overlay.current) drawOverlay(overlay.current, camera, { guides: snap.guides });
  };

  const turn = (now: Extract<Gesture, { kind: "turn" }>, point: Point, isFree: boolean) => {
    const degrees = angleOf(now.middle, point) - now.from;
    now.degrees = isFree ? Math.round(degrees) : Math.round(degrees / 15) * 15;
    now.carry.turn(now.middle, now.degrees);
  };

  const onPointerUp = (event: ReactPointerEvent) => {
    fingers.current.delete(event.pointerId);
    const now = gesture.current;
    if (now?.kind === "pinch") {
      if (fingers.current.size === 0) gesture.current = null;
      return;
    }
    gesture.current = null;
    clear();
    if (now?.kind === "press") press(now, event);
    if (now?.kind === "marquee") finishMarquee(now, at(event));
    if (now?.kind === "measure") {
      setTool("select");
      onMeasured(now.start, camera.toRoom(at(event)));
    }
    if (now?.kind === "move") {
      const { wall, by } = now;
      putDown(now.carry, "Move", (ids) => (wall ? edited(plan(), ids, () => wall) : movedBy(plan(), ids, by)));
    }
    if (now?.kind === "turn") putDown(now.carry, "Turn", (ids) => turnedBy(plan(), ids, now.degrees));
  };

  const putDown = (carry: Carry, label: string, patchOf: (ids: string[]) => Patch) => {
    // React draws it anew only where it differs from before: what was drawn past it goes back first.
    carry.putBack();
    store.dispatch({ type: "change", label, patch: patchOf(carry.things.map(({ id }) => id)) });
    onChecked(carry.found());
  };

  const press = ({ hit, wasSelected }: Extract<Gesture, { kind: "press" }>, event: ReactPointerEvent) => {
    if (placing && hit && hit.kind !== "object") {
      place(placing.guestIds, { tableId: hit.tableId, seatId: hit.kind === "seat" ? hit.seatId : null });
    } else if (!hit) {
      if (!event.shiftKey && !placing) select([]);
    } else if (hit.kind === "seat" && !event.shiftKey) {
      store.dispatch({ type: "select", selection: { ids: new Set([hit.tableId]), seatId: hit.seatId } });
      onOpen(hit);
    } else if (wasSelected && !event.shiftKey) onOpen(hit);
  };

  const finishMarquee = ({ start, add }: Extract<Gesture, { kind: "marquee" }>, end: Point) => {
    const inside = thingsWithin(plan(), hits, boundsOf([camera.toRoom(start), camera.toRoom(end)]));
    select(withGroups(plan(), add ? [...store.get().selection.ids, ...inside] : inside));
  };

  /** Turns what is chosen around its middle, as long as the pointer is down. */
  const beginTurn = (event: ReactPointerEvent<HTMLElement>) => {
    const carry = lifted(store.get().selection.ids);
    if (!carry) return;
    event.stopPropagation();
    const middle = middleOf(carry.things);
    gesture.current = { kind: "turn", middle, from: angleOf(middle, camera.toRoom(at(event))), carry, degrees: 0 };
  };
  const onPointerCancel = (event: ReactPointerEvent) => {
    fingers.current.delete(event.pointerId);
    cancel();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, beginTurn, cancel };
}

function idOf(hit: Hit): string {
  return hit.kind === "object" ? hit.objectId : hit.tableId;
}

function angleOf(middle: Point, point: Point): number {
  return (Math.atan2(point.y - middle.y, point.x - middle.x) * 180) / Math.PI;
}
