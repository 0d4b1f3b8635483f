"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { middleOfSide, withCornerAfter, withCornerAt, withoutCorner } from "@/lib/features/seating/rules/corners";
import { formatLength, gridOf } from "@/lib/features/seating/rules/lengths";
import { plus, times } from "@/lib/features/seating/rules/points";
import type { Point } from "@/lib/features/seating/types";
import { usePlannerView, useUnit } from "../planner-context";
import { CornerPreview } from "./corner-preview";
import { useCornerDrag } from "./use-corner-drag";

type Props = {
  /** Whose corners: "the room", or a shape's name. */
  of: string;
  corners: readonly Point[];
  /** Changes with the same name in a row are one to undo. */
  onChange(corners: Point[], merge: string | null): void;
  onDone(): void;
};

const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Every corner as a button that is dragged or moved by arrows, and one more on each wall that adds a corner. */
export function CornerEditor({ of, corners, onChange, onDone }: Props) {
  const { camera, announce } = usePlannerView();
  const unit = useUnit();
  const list = useRef<HTMLFieldSetElement>(null);
  const [toFocus, setToFocus] = useState<number | null>(null);
  const steps = useRef(0);
  const say = (at: Point, index: number, count: number) =>
    announce(
      `Corner ${index + 1} of ${count}: ${formatLength(at.x, unit)} from left, ${formatLength(at.y, unit)} from top.`,
    );
  const refuse = () => announce("Walls may not cross. The corner stays where it was.");
  const commit = (next: Point[] | null, index: number, merge: string | null = null) => {
    if (!next) return refuse();
    onChange(next, merge);
    setToFocus(index);
    const at = next[index];
    if (at) say(at, index, next.length);
  };
  const drag = useCornerDrag(corners, { onCommit: (next, index) => commit(next, index), onRefused: refuse });

  useEffect(() => {
    if (toFocus === null) return;
    list.current?.querySelector<HTMLElement>(`[data-corner="${toFocus}"]`)?.focus({ preventScroll: true });
    setToFocus(null);
  }, [toFocus]);

  const remove = (index: number) => {
    const next = withoutCorner(corners, index);
    if (!next) return announce(corners.length <= 3 ? "Three corners are the least." : "Walls may not cross.");
    onChange(next, null);
    setToFocus(Math.min(index, next.length - 1));
    announce(`Corner ${index + 1} removed, ${next.length} left.`);
  };
  const onKeyDown = (event: KeyboardEvent, index: number, at: Point) => {
    const way = ways[event.key];
    const isRemoval = event.key === "Delete" || event.key === "Backspace";
    if (!way && !isRemoval && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onDone();
    if (isRemoval) return remove(index);
    if (!way) return;
    if (!event.repeat) steps.current++;
    const { step, bold } = gridOf(unit);
    const to = plus(at, times(way, event.shiftKey ? bold : event.altKey ? 10 : step));
    commit(withCornerAt(corners, index, to), index, `corner ${of} ${index} ${steps.current}`);
    camera.reveal(to, 40);
  };
  const add = (index: number) => commit(withCornerAfter(corners, index), index + 1);
  const shown = drag.live?.corners.length === corners.length ? drag.live.corners : corners;
  // A corner is the one at its place in the order, wherever it goes.
  const handles = shown.map((at, index) => ({ id: `corner ${index}`, index, at, middle: middleOfSide(shown, index) }));
  return (
    <fieldset ref={list} aria-label={`Corners of ${of}`} className="contents">
      <CornerPreview live={drag.live} />
      {handles.map(({ id, index, at }) => {
        return (
          <button
            key={id}
            type="button"
            data-corner={index}
            aria-label={`Corner ${index + 1} of ${corners.length}: ${formatLength(at.x, unit)} from left, ${formatLength(at.y, unit)} from top`}
            onPointerDown={(event) => drag.begin(event, index, false)}
            onPointerMove={drag.onPointerMove}
            onPointerUp={drag.onPointerUp}
            onPointerCancel={drag.onPointerCancel}
            onDoubleClick={() => remove(index)}
            onKeyDown={(event) => onKeyDown(event, index, at)}
            style={handleAt(at)}
            className="group/corner absolute grid size-7 cursor-move touch-none place-items-center rounded-full focus-ring pointer-coarse:size-10"
          >
            <span className="size-3.5 rounded-full border-2 border-accent-ink bg-raised shadow-sm group-hover/corner:bg-accent-soft group-focus-visible/corner:bg-accent" />
          </button>
        );
      })}
      {drag.live
        ? null
        : handles.map(({ id, index, middle }) => {
            if (!middle) return null;
            return (
              <button
                key={id}
                type="button"
                aria-label={`Add a corner after corner ${index + 1}`}
                onPointerDown={(event) => drag.begin(event, index + 1, true)}
                onPointerMove={drag.onPointerMove}
                onPointerUp={(event) => {
                  if (!drag.onPointerUp(event)) add(index);
                }}
                onPointerCancel={drag.onPointerCancel}
                onClick={(event) => event.detail === 0 && add(index)}
                onKeyDown={(event) => event.key === "Escape" && onDone()}
                style={handleAt(middle)}
                className="absolute grid size-6 cursor-copy touch-none place-items-center rounded-full focus-ring opacity-70 hover:opacity-100 focus-visible:opacity-100 pointer-coarse:size-9"
              >
                <span className="grid size-4 place-items-center rounded-full border border-border-strong bg-raised text-xs leading-none text-muted shadow-xs">
                  +
                </span>
              </button>
            );
          })}
    </fieldset>
  );
}

/** At a point of the room, as large as a button is wherever one looks from. */
function handleAt({ x, y }: Point) {
  return { left: x, top: y, transform: "translate(-50%, -50%) scale(var(--px))" };
}
