"use client";

import { Expand, Maximize, Minus, Plus, Shrink } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import { usePlanner, usePlannerView } from "../planner-context";

type Props = { isWide: boolean; onWide(is: boolean): void };

/** How near the room is looked at, and whether the planner fills the window. */
export function ZoomBar({ isWide, onWide }: Props) {
  const { store, camera } = usePlannerView();
  const percent = usePlanner((state) => Math.round(state.viewport.scale * 2500));
  return (
    <div className="absolute right-3 bottom-3 z-1 flex items-center rounded-lg border border-border bg-raised p-0.5 shadow-sm">
      <IconButton size="sm" label="Farther" onClick={() => camera.zoomBy(0.8)}>
        <Minus aria-hidden />
      </IconButton>
      <span className="w-10 text-center text-xs text-muted tabular-nums">{percent}%</span>
      <IconButton size="sm" label="Nearer" onClick={() => camera.zoomBy(1.25)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label="Show the whole room"
        onClick={() => camera.fit(boundsOf(store.get().document.room.outline))}
      >
        <Maximize aria-hidden />
      </IconButton>
      <IconButton size="sm" label={isWide ? "Back into the page" : "Fill the window"} onClick={() => onWide(!isWide)}>
        {isWide ? <Shrink aria-hidden /> : <Expand aria-hidden />}
      </IconButton>
    </div>
  );
}
