"use client";

import type { Point } from "@/lib/features/seating/types";
import { LengthField, WholeField } from "../fields";
import { usePlannerView, useUnit } from "../planner-context";

type Place = { at: Point; rotation: number; isLocked: boolean };

/** Where something stands, from the room's upper left corner to its middle, and how it is turned. */
export function PlaceFields({
  thing,
  onChange,
}: {
  thing: Place;
  onChange(change: Partial<Pick<Place, "at" | "rotation">>): void;
}) {
  const { canEdit } = usePlannerView();
  const unit = useUnit();
  const { at, rotation } = thing;
  const disabled = !canEdit || thing.isLocked;
  return (
    <>
      <LengthField
        name="x"
        label="From left"
        value={at.x}
        unit={unit}
        least={-1_000_000}
        disabled={disabled}
        onCommit={(x) => onChange({ at: { ...at, x } })}
      />
      <LengthField
        name="y"
        label="From top"
        value={at.y}
        unit={unit}
        least={-1_000_000}
        disabled={disabled}
        onCommit={(y) => onChange({ at: { ...at, y } })}
      />
      <WholeField
        name="rotation"
        label="Turned (°)"
        value={rotation}
        least={0}
        most={359}
        disabled={disabled}
        onCommit={(next) => onChange({ rotation: next })}
      />
    </>
  );
}
