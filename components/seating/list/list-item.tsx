"use client";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CheckboxBox } from "@/components/ui/checkbox";
import { thingOf, withGroups } from "@/lib/features/seating/rules/edits";
import { usePlanner, usePlannerView } from "../planner-context";

type Props = { id: string; title: string; about: string; children?: ReactNode };

/** A table or an object: chosen with others by its box, opened with everything about it by its name. */
export function ListItem({ id, title, about, children }: Props) {
  const { store, showDetails, canEdit } = usePlannerView();
  const isChosen = usePlanner((state) => state.selection.ids.has(id));
  const isFixed = usePlanner((state) => thingOf(state.document, id)?.isLocked ?? false);
  const isGrouped = usePlanner((state) => Boolean(thingOf(state.document, id)?.groupId));
  const open = () => {
    store.dispatch({ type: "select", selection: { ids: new Set([id]) } });
    showDetails();
  };
  const toggle = () => {
    const { document, selection } = store.get();
    const ids = new Set(selection.ids);
    for (const each of withGroups(document, [id])) {
      if (isChosen) ids.delete(each);
      else ids.add(each);
    }
    store.dispatch({ type: "select", selection: { ids } });
  };
  return (
    <li
      data-chosen={isChosen || undefined}
      className="rounded-lg border border-border bg-surface p-2.5 data-chosen:border-accent-ink data-chosen:bg-accent-soft"
    >
      <div className="flex items-center gap-2">
        {canEdit ? <CheckboxBox aria-label={`Choose ${title}`} checked={isChosen} onChange={toggle} /> : null}
        <button
          type="button"
          data-item
          onClick={open}
          className="flex min-w-0 grow items-center gap-2 rounded text-left focus-ring"
        >
          <span className="min-w-0 grow">
            <span className="block truncate font-medium">{title}</span>
            <span className="block truncate text-[0.9286em] text-muted">{about}</span>
          </span>
          {isGrouped ? <Badge>Grouped</Badge> : null}
          {isFixed ? <Badge>Fixed</Badge> : null}
          <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
        </button>
      </div>
      {children ? <div className="mt-1.5">{children}</div> : null}
    </li>
  );
}
