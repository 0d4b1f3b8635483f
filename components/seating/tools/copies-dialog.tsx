"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { boxAround, inCircle, inRows } from "@/lib/features/seating/rules/arrange";
import { floorOf } from "@/lib/features/seating/rules/clearances";
import { copied, thingOf } from "@/lib/features/seating/rules/edits";
import { ChoiceBar } from "../choice-bar";
import { LengthField, WholeField } from "../fields";
import { newId } from "../new-id";
import { usePlanner, usePlannerView, useUnit } from "../planner-context";

/** Copies of what is chosen, set in rows or in a circle. */
export function CopiesDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { store } = usePlannerView();
  const unit = useUnit();
  const ids = usePlanner((state) => state.selection.ids);
  const aisle = usePlanner((state) => state.document.room.aisle);
  const [kind, setKind] = useState<"rows" | "circle">("rows");
  const [size, setSize] = useState({ rows: 2, columns: 4, gap: null as number | null, count: 6, radius: 4000 });
  const things = [...ids].flatMap((id) => thingOf(store.get().document, id) ?? []);
  const gap = size.gap ?? aisle;
  const total = kind === "rows" ? size.rows * size.columns : size.count;
  const make = () => {
    const box = boxAround(things.map((thing) => ({ box: floorOf(thing).box })));
    const spots =
      kind === "rows"
        ? inRows(box, size.rows, size.columns, gap).map((by) => ({ by, turn: 0 }))
        : inCircle(size.count, size.radius);
    const { patch, ids: made } = copied(store.get().document, things, spots.slice(1), newId);
    store.dispatch({ type: "change", label: "Copies", patch });
    store.dispatch({ type: "select", selection: { ids: new Set([...ids, ...made]) } });
    onClose();
  };
  return (
    <Dialog open={open} onOpenChange={onClose} size="sm" title="Copies of what is chosen">
      {things.length === 0 ? (
        <p className="text-muted">Choose a table on the plan first, then come back.</p>
      ) : (
        <div className="flex flex-col gap-4">
          <ChoiceBar
            label="How they stand"
            value={kind}
            onChange={setKind}
            choices={[
              { value: "rows", label: "In rows" },
              { value: "circle", label: "In a circle" },
            ]}
          />
          <div className="grid grid-cols-2 gap-3">
            {kind === "rows" ? (
              <>
                <WholeField
                  name="rows"
                  label="Rows"
                  value={size.rows}
                  least={1}
                  most={40}
                  onCommit={(rows) => setSize({ ...size, rows })}
                />
                <WholeField
                  name="columns"
                  label="In each row"
                  value={size.columns}
                  least={1}
                  most={40}
                  onCommit={(columns) => setSize({ ...size, columns })}
                />
                <LengthField
                  name="gap"
                  label="Between chairs"
                  value={gap}
                  unit={unit}
                  onCommit={(next) => setSize({ ...size, gap: next })}
                />
              </>
            ) : (
              <>
                <WholeField
                  name="count"
                  label="How many"
                  value={size.count}
                  least={2}
                  most={60}
                  onCommit={(count) => setSize({ ...size, count })}
                />
                <LengthField
                  name="radius"
                  label="Radius"
                  value={size.radius}
                  unit={unit}
                  least={500}
                  onCommit={(radius) => setSize({ ...size, radius })}
                />
              </>
            )}
          </div>
        </div>
      )}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={things.length === 0 || total < 2} onClick={make}>
          Make {Math.max(0, total - 1)} {total === 2 ? "copy" : "copies"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
