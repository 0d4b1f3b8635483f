"use client";

import { Button } from "@/components/ui/button";
import { type DrawTool, usePlannerView } from "../planner-context";
import type { Drawing } from "./use-drawing";

const words: Record<DrawTool, { what: string; finish: string }> = {
  draw_outline: { what: "Press at each corner of the room", finish: "Use as the room" },
  draw_wall: { what: "Press where the wall begins, bends and ends", finish: "Build the wall" },
  draw_shape: { what: "Press at each corner of the shape", finish: "Make the shape" },
};

/** What is being drawn or reshaped, in words, and the way out of it. */
export function ShapeBar({ drawing }: { drawing: Drawing }) {
  const { tool, setTool } = usePlannerView();
  const { drawn } = drawing;
  if (tool === "corners") {
    return (
      <Bar text="Drag the corners, or move them by arrows. Delete or a double press removes one, + adds one.">
        <Button size="sm" onClick={() => setTool("select")}>
          Done
        </Button>
      </Bar>
    );
  }
  if (!drawn) return null;
  const { what, finish } = words[drawn.tool];
  const least = drawn.tool === "draw_wall" ? 2 : 3;
  return (
    <Bar text={`${what}. By keys: arrows, Space sets a point, Enter finishes.`}>
      <Button size="sm" disabled={drawn.points.length === 0} onClick={drawing.takeBack}>
        Take back
      </Button>
      <Button size="sm" disabled={drawn.points.length < least} onClick={drawing.finish}>
        {finish}
      </Button>
      <Button size="sm" onClick={drawing.cancel}>
        Cancel
      </Button>
    </Bar>
  );
}

function Bar({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div
      data-shape-bar
      className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-b border-border bg-accent-soft px-3 py-1.5"
    >
      <p className="min-w-52 grow basis-0 text-[0.9286em]">{text}</p>
      {children}
    </div>
  );
}
