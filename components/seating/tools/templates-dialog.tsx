"use client";

import { useMemo, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { removed } from "@/lib/features/seating/rules/edits";
import { joined } from "@/lib/features/seating/rules/plan-document";
import { furnish } from "@/lib/features/seating/rules/templates";
import { type LayoutStyle, layoutStyles, type RoomObject, type RoomTable } from "@/lib/features/seating/types";
import { newId } from "../new-id";
import { usePlannerView } from "../planner-context";
import { SmallPlan } from "./small-plan";

const names: Record<LayoutStyle, string> = {
  banquet: "Banquet",
  theatre: "Theatre",
  classroom: "Classroom",
  u_shape: "U-shape",
  cocktail: "Cocktail",
  mixed: "Mixed",
};
const fixed = new Set<RoomObject["kind"]>(["wall", "door", "pillar", "power"]);

/** Furnishes the room by rule: every style is shown as it would stand here. */
export function TemplatesDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      size="lg"
      title="Furnish the room"
      description="Tables that stand there now make way, and their guests get up. Walls, doors and pillars stay. It can be undone."
    >
      {open ? <Choice onClose={onClose} /> : null}
    </Dialog>
  );
}

function Choice({ onClose }: { onClose(): void }) {
  const { store, guests } = usePlannerView();
  const accepted = [...guests.values()].filter(({ answer }) => answer === "accepted").length;
  const [text, setText] = useState(String(accepted || 80));
  const [style, setStyle] = useState<LayoutStyle>(store.get().document.room.style);
  const { room, objects } = store.get().document;
  const count = Math.min(5000, Math.max(0, Math.floor(Number(text)) || 0));
  const templates = useMemo(() => {
    const staying = [...objects.values()].filter(({ kind }) => fixed.has(kind));
    return new Map(
      layoutStyles.map((each) => {
        const input = { outline: room.outline, style: each, guests: count, aisle: room.aisle, objects: staying, newId };
        return [each, { ...furnish(input), staying }] as const;
      }),
    );
  }, [room, objects, count]);
  const chosen = templates.get(style);
  const apply = () => {
    if (!chosen) return;
    const { document } = store.get();
    const going = [...document.objects.values()].filter(({ kind }) => !fixed.has(kind)).map(({ id }) => id);
    const cleared = removed(document, [...document.tables.keys(), ...going]);
    const tables = new Map(chosen.tables.map((table): [string, RoomTable] => [table.id, { ...table, revision: 0 }]));
    const things = new Map(
      chosen.objects.map((object): [string, RoomObject] => [object.id, { ...object, revision: 0 }]),
    );
    store.dispatch({
      type: "change",
      label: "Furnish",
      patch: joined(cleared, { tables, objects: things, room: { style } }),
    });
    onClose();
  };
  return (
    <>
      <Field
        name="guests"
        label="For how many guests"
        hint={accepted > 0 ? `${accepted} accepted so far.` : undefined}
        className="max-w-56"
      >
        <Input value={text} inputMode="numeric" autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </Field>
      <fieldset className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-3">
        <legend className="mb-2 font-medium">Style</legend>
        {[...templates].map(([each, template]) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === style}
            onClick={() => setStyle(each)}
            className="flex flex-col gap-1.5 rounded-lg border border-border-strong bg-surface p-2 text-left focus-ring hover:bg-hover aria-pressed:border-accent-ink aria-pressed:bg-accent-soft"
          >
            <SmallPlan
              outline={room.outline}
              tables={template.tables}
              objects={[...template.staying, ...template.objects]}
              className="h-28 w-full"
            />
            <span className="font-medium">{names[each]}</span>
            <span className="text-[0.9286em] text-muted tabular-nums">
              {template.tables.length} {each === "theatre" ? "rows" : "tables"}, {template.seats} seats
            </span>
          </button>
        ))}
      </fieldset>
      {chosen && chosen.missing > 0 ? (
        <Banner tone="warning" className="mt-3">
          {chosen.missing} of {count} guests have no place: the room is too small for this style with these aisles.
        </Banner>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={!chosen || chosen.tables.length === 0} onClick={apply}>
          Set up {chosen?.seats ?? 0} seats
        </Button>
      </DialogActions>
    </>
  );
}
