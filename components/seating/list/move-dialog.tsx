"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { movedBy, turnedBy } from "@/lib/features/seating/rules/edits";
import { LengthField, WholeField } from "../fields";
import { newId } from "../new-id";
import { usePlanner, usePlannerView, useUnit } from "../planner-context";

/** Moves and turns all that is chosen by measures, as a hand does on the plan. */
export function MoveDialog({ onClose }: { onClose(): void }) {
  const { store, announce } = usePlannerView();
  const unit = useUnit();
  const ids = usePlanner((state) => state.selection.ids);
  const [by, setBy] = useState({ x: 0, y: 0, turn: 0 });
  const move = () => {
    // Moving and turning are one step to undo.
    const merge = `list ${newId()}`;
    const change = (patch: ReturnType<typeof movedBy>) =>
      store.dispatch({ type: "change", label: "Move", patch, merge });
    if (by.x !== 0 || by.y !== 0) change(movedBy(store.get().document, ids, by));
    if (by.turn !== 0) change(turnedBy(store.get().document, ids, by.turn));
    announce(`${ids.size} moved.`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={ids.size === 1 ? "Move what is chosen" : `Move ${ids.size} together`}
    >
      <div className="grid grid-cols-2 gap-3">
        <LengthField
          name="right"
          label="To the right"
          hint="With a minus: to the left."
          value={by.x}
          unit={unit}
          least={-1_000_000}
          onCommit={(x) => setBy({ ...by, x })}
        />
        <LengthField
          name="down"
          label="Down"
          hint="With a minus: up."
          value={by.y}
          unit={unit}
          least={-1_000_000}
          onCommit={(y) => setBy({ ...by, y })}
        />
        <WholeField
          name="turn"
          label="Turn by (°)"
          hint="Clockwise, around the middle of all."
          value={by.turn}
          least={-359}
          most={359}
          onCommit={(turn) => setBy({ ...by, turn })}
        />
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" onClick={move}>
          Move
        </Button>
      </DialogActions>
    </Dialog>
  );
}
