"use client";

import { Waypoints } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cornersOf, shapedAs, stretched } from "@/lib/features/seating/rules/corners";
import { edited } from "@/lib/features/seating/rules/edits";
import { objectSizes, objectTitle } from "@/lib/features/seating/rules/objects";
import { turnedBox } from "@/lib/features/seating/rules/polygons";
import type { RoomObject } from "@/lib/features/seating/types";
import { LengthField, TextField } from "../fields";
import { usePlannerView, useUnit } from "../planner-context";
import { CornerList } from "./corner-list";
import { PlaceFields } from "./place-fields";
import { ThingHeader } from "./thing-header";

/** A stage, a door, a pillar: its label, size and place; the corners of a free shape. */
export function ObjectDetails({ object }: { object: RoomObject }) {
  const { store, canEdit } = usePlannerView();
  const unit = useUnit();
  const put = (next: Partial<RoomObject>, label: string) => {
    const own = store.get().document.objects.get(object.id);
    if (own) store.dispatch({ type: "change", label, patch: { objects: new Map([[own.id, { ...own, ...next }]]) } });
  };
  const disabled = !canEdit;
  const { width, depth, label, kind } = object;
  const title = objectTitle(object);
  return (
    <div className="flex flex-col gap-4 p-3">
      <ThingHeader
        thing={object}
        title={title}
        kind={label ? objectSizes[kind].name : null}
        removal={`Remove ${title.toLowerCase()}`}
      />
      <div className="grid grid-cols-2 gap-3">
        <div className="col-span-2">
          <TextField
            name="label"
            label="Label"
            value={label}
            most={80}
            disabled={disabled}
            onCommit={(next) => put({ label: next }, "Label")}
          />
        </div>
        <LengthField
          name="width"
          label="Length"
          value={width}
          unit={unit}
          least={50}
          disabled={disabled}
          onCommit={(next) => put(stretched(object, next, depth), "Size")}
        />
        <LengthField
          name="depth"
          label="Width"
          value={depth}
          unit={unit}
          least={50}
          disabled={disabled}
          onCommit={(next) => put(stretched(object, width, next), "Size")}
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
      {object.points ? (
        <CornerList
          corners={cornersOf(object)}
          disabled={disabled || object.isLocked}
          onChange={(corners) => put(shapedAs(object, corners), "Corners")}
        />
      ) : kind === "shape" && canEdit ? (
        <Button
          size="sm"
          className="self-start"
          icon={<Waypoints aria-hidden />}
          onClick={() => put({ isRound: false, points: turnedBox({ x: 0, y: 0 }, width, depth, 0) }, "Corners")}
        >
          Give it corners
        </Button>
      ) : null}
    </div>
  );
}
