"use client";

import { Copy, Lock, Trash2, Unlock } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { edited, removed } from "@/lib/features/seating/rules/edits";
import { objectSizes, objectTitle } from "@/lib/features/seating/rules/objects";
import type { RoomObject } from "@/lib/features/seating/types";
import { LengthField, TextField } from "../fields";
import { usePlannerView, useUnit } from "../planner-context";
import { duplicate } from "../tools/clipboard";
import { PlaceFields } from "./place-fields";

/** A stage, a door, a pillar: its label, size and place. */
export function ObjectDetails({ object }: { object: RoomObject }) {
  const { store, canEdit } = usePlannerView();
  const unit = useUnit();
  const put = (next: Partial<RoomObject>, label: string) => {
    const own = store.get().document.objects.get(object.id);
    if (own) store.dispatch({ type: "change", label, patch: { objects: new Map([[own.id, { ...own, ...next }]]) } });
  };
  const disabled = !canEdit;
  return (
    <div className="flex flex-col gap-4 p-3">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="truncate text-[1.0714em]">{objectTitle(object)}</h2>
          {object.label ? <p className="text-[0.9286em] text-muted">{objectSizes[object.kind].name}</p> : null}
        </div>
        {canEdit ? (
          <div className="flex">
            <IconButton
              size="sm"
              label={object.isLocked ? "Let it be moved" : "Fix it to its place"}
              onClick={() => put({ isLocked: !object.isLocked }, "Lock")}
            >
              {object.isLocked ? <Lock aria-hidden /> : <Unlock aria-hidden />}
            </IconButton>
            <IconButton size="sm" label="Duplicate" onClick={() => duplicate(store, [object.id])}>
              <Copy aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label={`Remove ${objectTitle(object).toLowerCase()}`}
              onClick={() =>
                store.dispatch({ type: "change", label: "Remove", patch: removed(store.get().document, [object.id]) })
              }
            >
              <Trash2 aria-hidden />
            </IconButton>
          </div>
        ) : null}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <div className="col-span-2">
          <TextField
            name="label"
            label="Label"
            value={object.label}
            most={80}
            disabled={disabled}
            onCommit={(label) => put({ label }, "Label")}
          />
        </div>
        <LengthField
          name="width"
          label="Length"
          value={object.width}
          unit={unit}
          least={50}
          disabled={disabled}
          onCommit={(width) => put({ width }, "Size")}
        />
        <LengthField
          name="depth"
          label="Width"
          value={object.depth}
          unit={unit}
          least={50}
          disabled={disabled}
          onCommit={(depth) => put({ depth }, "Size")}
        />
        <PlaceFields
          thing={object}
          onChange={(change) =>
            store.dispatch({
              type: "change",
              label: "Place",
              patch: edited(store.get().document, [object.id], () => change),
            })
          }
        />
      </div>
    </div>
  );
}
