"use client";

import { type KeyboardEvent, useRef } from "react";
import {
  edited,
  middleOf,
  movedBy,
  placedOf,
  removed,
  thingOf,
  turnedBy,
  withGroups,
} from "@/lib/features/seating/rules/edits";
import { gridOf } from "@/lib/features/seating/rules/lengths";
import { occupants } from "@/lib/features/seating/rules/seatings";
import { openSeats } from "@/lib/features/seating/rules/seats";
import type { Point, RoomObject, RoomTable } from "@/lib/features/seating/types";
import { newId } from "../new-id";
import { usePlannerView } from "../planner-context";
import { duplicate, paste, toClipboard } from "../tools/clipboard";
import { type Direction, type Hit, nextTowards, placeName, placesOf } from "./hit";
import { checkPlaced, type Found } from "./live-checks";

const arrows: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const ways: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Of more, the checks follow a moment later. */
const mostChecked = 24;

type Parts = {
  /** Where guests who are carried would be put down. */
  target: Hit | null;
  setTarget(hit: Hit | null): void;
  onOpen(hit: Hit): void;
  onHelp(): void;
  onChecked(found: Found): void;
  showAll(): void;
  cancelPointer(): void;
};

/** Everything that can be done on the plan with the keyboard alone. */
export function useCanvasKeys({ target, setTarget, onOpen, onHelp, onChecked, showAll, cancelPointer }: Parts) {
  const view = usePlannerView();
  const { store, camera, hit, canEdit, guests, placing, setPlacing, place, tool, setTool, announce } = view;
  const nudges = useRef(0);

  const plan = () => store.get().document;
  const chosen = () => withGroups(plan(), store.get().selection.ids);
  const select = (ids: Iterable<string>) => store.dispatch({ type: "select", selection: { ids: new Set(ids) } });

  const aim = (hit: Hit, at: Point) => {
    setTarget(hit);
    camera.reveal(at);
    announce(placeName(plan(), guests, hit));
  };

  /** Carried guests go from seat to seat; the first arrow begins in the middle of what is seen. */
  const carry = (direction: Direction) => {
    const all = [...plan().tables.values()].flatMap((table) =>
      placesOf(table).flatMap(({ seatId, at, isRemoved }) => (isRemoved ? [] : [{ tableId: table.id, seatId, at }])),
    );
    const from = target?.kind === "seat" ? all.find(({ seatId }) => seatId === target.seatId) : undefined;
    const next = from ? nextTowards(from.at, direction, all) : nearest(all, centre());
    if (next) aim({ kind: "seat", tableId: next.tableId, seatId: next.seatId }, next.at);
  };
  const centre = (): Point => {
    const { left, top, width, height } = camera.size();
    return camera.toRoom({ x: left + width / 2, y: top + height / 2 });
  };

  const putDown = () => {
    if (!placing || !target || target.kind === "object") return;
    place(placing.guestIds, { tableId: target.tableId, seatId: target.kind === "seat" ? target.seatId : null });
    setTarget(null);
  };

  const step = (by: 1 | -1) => {
    const all = inReadingOrder([...plan().tables.values(), ...plan().objects.values()]);
    const [current] = store.get().selection.ids;
    const index = all.findIndex(({ id }) => id === current);
    const next = all[index < 0 ? (by > 0 ? 0 : all.length - 1) : (index + by + all.length) % all.length];
    if (!next) return;
    select(withGroups(plan(), [next.id]));
    camera.reveal(next.at);
    announce(`${placeName(plan(), guests, hitOf(next))}${"seats" in next ? `, ${seatedCount(next)}` : ""}`);
  };
  const seatedCount = (table: RoomTable) => {
    const taken = occupants(plan().seats);
    const seats = openSeats(table.seats);
    return `${seats.filter(({ id }) => taken.has(id)).length} of ${seats.length} seats taken`;
  };

  const nudge = (direction: Direction, event: KeyboardEvent) => {
    const ids = chosen();
    const way = ways[direction];
    if (ids.size === 0 || !canEdit) {
      camera.panBy(-way.x * 60, -way.y * 60);
      return;
    }
    const { step: fine, bold } = gridOf(plan().room.unit);
    const by = event.shiftKey ? bold : event.altKey ? 10 : fine;
    if (!event.repeat) nudges.current++;
    const patch = movedBy(plan(), ids, { x: way.x * by, y: way.y * by });
    store.dispatch({ type: "change", label: "Move", patch, merge: `arrows ${[...ids].join()} ${nudges.current}` });
    camera.reveal(middleOf(placedOf(plan(), ids)));
    check(ids);
  };
  /** What is wrong where it stands now is seen and said at once, as it is for a mouse. */
  const check = (ids: ReadonlySet<string>) => {
    if (ids.size > mostChecked) return;
    const found = checkPlaced(
      plan(),
      hit,
      [...ids].flatMap((id) => thingOf(plan(), id) ?? []),
    );
    onChecked(found);
    const messages = [...found.values()].flat().map(({ message }) => message);
    announce(messages.slice(0, 3).join(" "));
  };

  const remove = () => {
    const ids = [...chosen()].filter((id) => thingOf(plan(), id)?.isLocked === false);
    if (ids.length === 0) return;
    store.dispatch({ type: "change", label: "Remove", patch: removed(plan(), ids) });
    announce(`${ids.length} removed.`);
  };

  const group = (isGroup: boolean) => {
    const ids = chosen();
    if (ids.size < (isGroup ? 2 : 1)) return announce(isGroup ? "Choose at least two to group." : "Nothing is chosen.");
    const groupId = isGroup ? newId() : null;
    store.dispatch({
      type: "change",
      label: isGroup ? "Group" : "Ungroup",
      patch: edited(plan(), ids, () => ({ groupId })),
    });
    announce(isGroup ? "Grouped." : "No longer grouped.");
  };

  const turn = (degrees: number) => {
    store.dispatch({
      type: "change",
      label: "Turn",
      patch: turnedBy(plan(), chosen(), degrees),
      merge: `turn ${[...chosen()].join()}`,
    });
    check(chosen());
  };

  const withControl = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    if (key === "z") store.dispatch({ type: event.shiftKey ? "redo" : "undo" });
    else if (key === "y") store.dispatch({ type: "redo" });
    else if (key === "a") select([...plan().tables.keys(), ...plan().objects.keys()]);
    else if (key === "c") toClipboard(plan(), chosen());
    else if (!canEdit) return false;
    else if (key === "x") {
      toClipboard(plan(), chosen());
      remove();
    } else if (key === "v") paste(store);
    else if (key === "d") duplicate(store, chosen());
    else if (key === "g") group(!event.shiftKey);
    else return false;
    return true;
  };

  const plain = (event: KeyboardEvent): boolean => {
    const direction = arrows[event.key];
    if (direction) {
      if (placing) carry(direction);
      else nudge(direction, event);
      return true;
    }
    switch (event.key) {
      case "Enter":
      case " ": {
        if (placing) putDown();
        else {
          const [id] = store.get().selection.ids;
          const thing = id === undefined ? undefined : thingOf(plan(), id);
          if (thing) onOpen(hitOf(thing));
        }
        return true;
      }
      case "Escape":
        cancelPointer();
        if (placing) {
          setPlacing(null);
          setTarget(null);
          announce("Put back.");
        } else if (tool !== "select") setTool("select");
        else select([]);
        return true;
      case "PageDown":
      case "]":
        step(1);
        return true;
      case "PageUp":
      case "[":
        step(-1);
        return true;
      case "Delete":
      case "Backspace":
        if (canEdit) remove();
        return true;
      case "r":
      case "R":
        if (canEdit) turn(event.shiftKey ? -15 : 15);
        return true;
      case "+":
      case "=":
        camera.zoomBy(1.25);
        return true;
      case "-":
        camera.zoomBy(0.8);
        return true;
      case "0":
        showAll();
        return true;
      case "?":
        onHelp();
        return true;
      default:
        return false;
    }
  };

  /** Answers whether the key meant something here. */
  return (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey ? withControl(event) : plain(event));
}

function hitOf(thing: RoomTable | RoomObject): Hit {
  return "seats" in thing ? { kind: "table", tableId: thing.id } : { kind: "object", objectId: thing.id };
}

function nearest<T extends { at: Point }>(all: readonly T[], to: Point): T | null {
  const far = ({ at }: T) => Math.hypot(at.x - to.x, at.y - to.y);
  return all.reduce<T | null>((best, one) => (best && far(best) <= far(one) ? best : one), null);
}

function inReadingOrder<T extends { at: Point }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => Math.round(a.at.y / 1000) - Math.round(b.at.y / 1000) || a.at.x - b.at.x);
}
