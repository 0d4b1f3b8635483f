"use client";

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  Copy,
  Group,
  RotateCw,
  Trash2,
  Ungroup,
} from "lucide-react";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type Alignment, aligned, distributed } from "@/lib/features/seating/rules/arrange";
import { edited, movedTo, placedOf, removed, thingOf, turnedBy } from "@/lib/features/seating/rules/edits";
import { newId } from "../new-id";
import { usePlanner, usePlannerView } from "../planner-context";
import { duplicate } from "../tools/clipboard";

const alignments: [Alignment, string, typeof Copy][] = [
  ["left", "Align left edges", AlignStartVertical],
  ["centre", "Align centres", AlignCenterVertical],
  ["right", "Align right edges", AlignEndVertical],
  ["top", "Align top edges", AlignStartHorizontal],
  ["middle", "Align middles", AlignCenterHorizontal],
  ["bottom", "Align bottom edges", AlignEndHorizontal],
];

/** Several tables and objects: put in line, spread, turned and copied together. */
export const ManyDetails = memo(function ManyDetails({ ids }: { ids: ReadonlySet<string> }) {
  const { store, canEdit } = usePlannerView();
  const plan = () => store.get().document;
  const change = (label: string, patch: ReturnType<typeof movedTo>) => store.dispatch({ type: "change", label, patch });
  const isGrouped = usePlanner(({ document }) => [...ids].some((id) => thingOf(document, id)?.groupId));
  const group = (groupId: string | null) =>
    change(
      groupId ? "Group" : "Ungroup",
      edited(plan(), ids, () => ({ groupId })),
    );
  const spread = (along: "x" | "y") => change("Distribute", movedTo(plan(), distributed(placedOf(plan(), ids), along)));
  return (
    <div className="flex flex-col gap-4 p-3">
      <h2 className="text-[1.0714em] tabular-nums">{ids.size} chosen</h2>
      {canEdit ? (
        <>
          <section aria-label="Arrange" className="flex flex-wrap gap-1">
            {alignments.map(([to, label, Icon]) => (
              <IconButton
                key={to}
                size="sm"
                variant="secondary"
                label={label}
                onClick={() => change(label, movedTo(plan(), aligned(placedOf(plan(), ids), to)))}
              >
                <Icon aria-hidden />
              </IconButton>
            ))}
            <IconButton size="sm" variant="secondary" label="Spread across" onClick={() => spread("x")}>
              <AlignHorizontalSpaceAround aria-hidden />
            </IconButton>
            <IconButton size="sm" variant="secondary" label="Spread down" onClick={() => spread("y")}>
              <AlignVerticalSpaceAround aria-hidden />
            </IconButton>
          </section>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" icon={<RotateCw aria-hidden />} onClick={() => change("Turn", turnedBy(plan(), ids, 90))}>
              Turn by 90°
            </Button>
            <Button size="sm" icon={<Copy aria-hidden />} onClick={() => duplicate(store, ids)}>
              Duplicate
            </Button>
            {isGrouped ? (
              <Button size="sm" icon={<Ungroup aria-hidden />} onClick={() => group(null)}>
                Ungroup
              </Button>
            ) : (
              <Button size="sm" icon={<Group aria-hidden />} onClick={() => group(newId())}>
                Group
              </Button>
            )}
            <Button size="sm" icon={<Trash2 aria-hidden />} onClick={() => change("Remove", removed(plan(), ids))}>
              Remove {ids.size}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
});
