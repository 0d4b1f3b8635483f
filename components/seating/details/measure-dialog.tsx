"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatLength, parseLength } from "@/lib/features/seating/rules/lengths";
import { distance, minus, plus, rounded, times } from "@/lib/features/seating/rules/points";
import type { Point } from "@/lib/features/seating/types";
import { usePlannerView, useUnit } from "../planner-context";

export type Measured = { from: Point; to: Point };

/** Asks how long the drawn line really is, and scales the picture underneath by it. */
export function MeasureDialog({ measured, onClose }: { measured: Measured | null; onClose(): void }) {
  const { store } = usePlannerView();
  const unit = useUnit();
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  if (!measured) return null;
  const drawn = distance(measured.from, measured.to);
  const apply = () => {
    const length = parseLength(text, unit);
    const { background } = store.get().document.room;
    if (!length || length < 10 || drawn < 1 || !background) return setError("Write the real length, such as 12.5.");
    const factor = length / drawn;
    // The line's beginning stays where it is.
    const at = rounded(plus(measured.from, times(minus(background.at, measured.from), factor)));
    const room = { background: { ...background, at, scale: background.scale * factor } };
    store.dispatch({ type: "change", label: "Scale of the floor plan", patch: { room } });
    onClose();
  };
  return (
    <Dialog
      open
      title="How long is this line?"
      description={`Now it stands for ${formatLength(drawn, unit)}.`}
      size="sm"
      onOpenChange={onClose}
    >
      <Field
        name="length"
        label={unit === "metres" ? "Real length (m)" : "Real length (ft)"}
        error={error || undefined}
      >
        <Input
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && apply()}
        />
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" onClick={apply}>
          Scale the plan
        </Button>
      </DialogActions>
    </Dialog>
  );
}
