"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { RoomSettings } from "@/lib/features/seating/rules/plan-document";
import { rounded } from "@/lib/features/seating/rules/points";
import { boundsOf, isSimple } from "@/lib/features/seating/rules/polygons";
import type { Point } from "@/lib/features/seating/types";
import { LengthField } from "../fields";

type Props = { room: RoomSettings; disabled: boolean; onChange(outline: Point[]): void };

/** The floor: length and width of a plain room, or every corner of any other. */
export function OutlineFields({ room, disabled, onChange }: Props) {
  const { outline, unit } = room;
  const [refused, setRefused] = useState(false);
  const box = boundsOf(outline);
  const isPlain =
    outline.length === 4 &&
    outline.every(({ x, y }) => (x === box.left || x === box.right) && (y === box.top || y === box.bottom));
  const commit = (next: Point[]) => {
    const isSound = isSimple(next);
    setRefused(!isSound);
    if (isSound) onChange(next);
  };
  const move = (index: number, point: Partial<Point>) =>
    commit(outline.map((each, at) => (at === index ? { ...each, ...point } : each)));
  const addAfter = (index: number) => {
    const [from, to] = [outline[index], outline[(index + 1) % outline.length]];
    if (from && to)
      commit(outline.toSpliced(index + 1, 0, rounded({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })));
  };
  const sized = (width: number, depth: number) =>
    commit(
      outline.map(({ x, y }) => ({ x: x === box.left ? x : box.left + width, y: y === box.top ? y : box.top + depth })),
    );
  return (
    <section aria-label="Floor" className="flex flex-col gap-2">
      <h3 className="text-[0.9286em] font-semibold">Floor</h3>
      {isPlain ? (
        <div className="grid grid-cols-2 gap-3">
          <LengthField
            name="roomWidth"
            label="Length"
            value={box.right - box.left}
            unit={unit}
            least={1000}
            disabled={disabled}
            onCommit={(width) => sized(width, box.bottom - box.top)}
          />
          <LengthField
            name="roomDepth"
            label="Width"
            value={box.bottom - box.top}
            unit={unit}
            least={1000}
            disabled={disabled}
            onCommit={(depth) => sized(box.right - box.left, depth)}
          />
        </div>
      ) : null}
      {refused ? (
        <p role="alert" className="text-[0.9286em] text-danger-ink">
          Walls may not cross. The floor stays as it was.
        </p>
      ) : null}
      <details className="rounded-lg border border-border">
        <summary className="cursor-pointer px-3 py-2 text-[0.9286em] font-medium">{outline.length} corners</summary>
        <ol className="flex flex-col gap-2 border-t border-border p-3">
          {outline.map((point, index) => (
            <li
              key={`${point.x} ${point.y} ${outline.length}`}
              className="grid grid-cols-[1fr_1fr_auto] items-end gap-2"
            >
              <LengthField
                name={`x${index}`}
                label={`${index + 1}: left`}
                value={point.x}
                unit={unit}
                least={-1_000_000}
                disabled={disabled}
                onCommit={(x) => move(index, { x })}
              />
              <LengthField
                name={`y${index}`}
                label="top"
                value={point.y}
                unit={unit}
                least={-1_000_000}
                disabled={disabled}
                onCommit={(y) => move(index, { y })}
              />
              <div className="flex">
                <IconButton
                  size="sm"
                  label={`Add a corner after corner ${index + 1}`}
                  disabled={disabled}
                  onClick={() => addAfter(index)}
                >
                  <Plus aria-hidden />
                </IconButton>
                <IconButton
                  size="sm"
                  label={`Remove corner ${index + 1}`}
                  disabled={disabled || outline.length <= 3}
                  onClick={() => commit(outline.filter((_, at) => at !== index))}
                >
                  <X aria-hidden />
                </IconButton>
              </div>
            </li>
          ))}
        </ol>
        <div className="px-3 pb-3">
          <Button size="sm" disabled={disabled} onClick={() => commit(corner(box))}>
            Make it an L
          </Button>
        </div>
      </details>
    </section>
  );
}

function corner({ left, top, right, bottom }: ReturnType<typeof boundsOf>): Point[] {
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y },
    { x, y },
    { x, y: bottom },
    { x: left, y: bottom },
  ];
}
