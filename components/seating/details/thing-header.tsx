"use client";

import { Copy, Lock, RotateCw, Trash2, Unlock } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { edited, removed, turnedBy } from "@/lib/features/seating/rules/edits";
import type { Patch } from "@/lib/features/seating/rules/plan-document";
import type { RoomObject, RoomTable } from "@/lib/features/seating/types";
import { usePlannerView } from "../planner-context";
import { duplicate } from "../tools/clipboard";

type Props = { thing: RoomTable | RoomObject; title: string; kind: string | null; removal: string };

/** What a table or an object is called, and what is done with it as a whole. */
export function ThingHeader({ thing, title, kind, removal }: Props) {
  const { store, canEdit } = usePlannerView();
  const { id, isLocked } = thing;
  const plan = () => store.get().document;
  const change = (label: string, patch: Patch) => store.dispatch({ type: "change", label, patch });
  return (
    <div className="flex items-start justify-between gap-2">
      <div className="min-w-0">
        <h2 className="truncate text-[1.0714em]">{title}</h2>
        {kind ? <p className="text-[0.9286em] text-muted">{kind}</p> : null}
      </div>
      {canEdit ? (
        <div className="flex">
          <IconButton
            size="sm"
            label={isLocked ? "Let it be moved" : "Fix it to its place"}
            onClick={() =>
              change(
                "Lock",
                edited(plan(), [id], () => ({ isLocked: !isLocked })),
              )
            }
          >
            {isLocked ? <Lock aria-hidden /> : <Unlock aria-hidden />}
          </IconButton>
          <IconButton size="sm" label="Turn by 45°" onClick={() => change("Turn", turnedBy(plan(), [id], 45))}>
            <RotateCw aria-hidden />
          </IconButton>
          <IconButton size="sm" label="Duplicate" onClick={() => duplicate(store, [id])}>
            <Copy aria-hidden />
          </IconButton>
          <IconButton size="sm" label={removal} onClick={() => change(removal, removed(plan(), [id]))}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ) : null}
    </div>
  );
}
