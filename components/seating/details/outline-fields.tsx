"use client";

import { PenLine, SquareDashedMousePointer } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { RoomSettings } from "@/lib/features/seating/rules/plan-document";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { Point } from "@/lib/features/seating/types";
import { LengthField } from "../fields";
import { usePlannerView } from "../planner-context";
import { CornerList } from "./corner-list";

type Props = { room: RoomSettings; disabled: boolean; onChange(outline: Point[]): void };

/** The floor: length and width of a plain room, every corner of any other, or drawn by hand. */
export function OutlineFields({ room, disabled, onChange }: Props) {
  const { tool, setTool } = usePlannerView();
  const { outline, unit } = room;
  const box = boundsOf(outline);
  const isPlain =
    outline.length === 4 &&
    outline.every(({ x, y }) => (x === box.left || x === box.right) && (y === box.top || y === box.bottom));
  const sized = (width: number, depth: number) =>
    onChange(
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
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          icon={<SquareDashedMousePointer aria-hidden />}
          variant={tool === "corners" ? "soft" : "secondary"}
          aria-pressed={tool === "corners"}
          disabled={disabled}
          onClick={() => setTool(tool === "corners" ? "select" : "corners")}
        >
          Drag the corners
        </Button>
        <Button
          size="sm"
          icon={<PenLine aria-hidden />}
          variant={tool === "draw_outline" ? "soft" : "secondary"}
          disabled={disabled}
          onClick={() => setTool("draw_outline")}
        >
          Draw anew
        </Button>
      </div>
      <CornerList corners={outline} disabled={disabled} onChange={onChange}>
        <div className="px-3 pb-3">
          <Button size="sm" disabled={disabled} onClick={() => onChange(corner(box))}>
            Make it an L
          </Button>
        </div>
      </CornerList>
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
