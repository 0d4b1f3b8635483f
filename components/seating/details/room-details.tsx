"use client";

import { useFormats } from "#formats";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { formatArea, formatLength } from "@/lib/features/seating/rules/lengths";
import type { RoomSettings } from "@/lib/features/seating/rules/plan-document";
import { area, boundsOf } from "@/lib/features/seating/rules/polygons";
import { seatCount } from "@/lib/features/seating/rules/warnings";
import { lengthUnits } from "@/lib/features/seating/types";
import { LengthField, TextField, TypedField } from "../fields";
import { usePlanner, usePlannerView } from "../planner-context";
import { BackgroundFields } from "./background-fields";
import { OutlineFields } from "./outline-fields";

/** The room itself: how large it is, how many it holds, what stays free. */
export function RoomDetails() {
  const formats = useFormats();
  const { store, canEdit } = usePlannerView();
  const room = usePlanner((state) => state.document.room);
  const tables = usePlanner((state) => state.document.tables);
  const seated = usePlanner((state) => state.document.seats.size);
  const seats = seatCount({ tables: [...tables.values()] });
  const box = boundsOf(room.outline);
  const put = (next: Partial<RoomSettings>, label: string) =>
    store.dispatch({ type: "change", label, patch: { room: next } });
  const disabled = !canEdit;
  const { unit } = room;
  return (
    <div className="flex flex-col gap-4 p-3">
      <div>
        <h2 className="truncate text-[1.0714em]">{room.name}</h2>
        <p className="text-[0.9286em] text-muted">
          {formatLength(box.right - box.left, unit)} × {formatLength(box.bottom - box.top, unit)},{" "}
          {formatArea(area(room.outline), unit, formats)}
        </p>
      </div>
      <dl className="grid grid-cols-3 gap-2 rounded-lg bg-sunken p-2.5 text-center">
        {[
          ["Tables", tables.size],
          ["Seats", seats],
          ["Seated", seated],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid grid-cols-2 gap-3">
        <div className="col-span-2">
          <TextField
            name="name"
            label="Name of the layout"
            value={room.name}
            most={120}
            disabled={disabled}
            onCommit={(name) => name && put({ name }, "Name")}
          />
        </div>
        <LengthField
          name="aisle"
          label="Aisles"
          value={room.aisle}
          unit={unit}
          disabled={disabled}
          onCommit={(aisle) => put({ aisle }, "Aisles")}
        />
        <TypedField
          name="capacity"
          label="Allowed people"
          value={room.legalCapacity}
          show={(value) => (value === null ? "" : String(value))}
          read={(text) => (text.trim() === "" ? null : Number(text))}
          wrong="Write a whole number."
          disabled={disabled}
          inputMode="numeric"
          onCommit={(legalCapacity) => Number.isInteger(legalCapacity) && put({ legalCapacity }, "Allowed people")}
        />
        <Field name="unit" label="Measured in">
          <Select
            value={unit}
            disabled={disabled}
            options={[
              { value: "metres", label: "Metres" },
              { value: "feet", label: "Feet" },
            ]}
            onChange={(event) => {
              const next = lengthUnits.find((each) => each === event.target.value);
              if (next) put({ unit: next }, "Unit");
            }}
          />
        </Field>
      </div>
      <OutlineFields room={room} disabled={disabled} onChange={(outline) => put({ outline }, "Outline")} />
      <BackgroundFields room={room} disabled={disabled} onChange={(background) => put({ background }, "Background")} />
    </div>
  );
}
