import { copied, thingOf } from "@/lib/features/seating/rules/edits";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import type { RoomObject, RoomTable } from "@/lib/features/seating/types";
import { newId } from "../new-id";
import type { PlannerStore } from "../planner-store";

/** What was copied last on this page; of another layout too. */
let held: (RoomTable | RoomObject)[] = [];
let pasted = 0;

export function toClipboard(plan: PlanDocument, ids: Iterable<string>): void {
  held = [...ids].flatMap((id) => thingOf(plan, id) ?? []);
  pasted = 0;
}

/** Puts copies of what was copied a little below it, and chooses them. */
export function paste(store: PlannerStore): void {
  pasted++;
  add(store, held, 600 * pasted);
}

export function duplicate(store: PlannerStore, ids: Iterable<string>): void {
  const { document } = store.get();
  add(
    store,
    [...ids].flatMap((id) => thingOf(document, id) ?? []),
    600,
  );
}

function add(store: PlannerStore, things: readonly (RoomTable | RoomObject)[], by: number): void {
  if (things.length === 0) return;
  const { patch, ids } = copied(store.get().document, things, [{ by: { x: by, y: by }, turn: 0 }], newId);
  store.dispatch({ type: "change", label: "Copy", patch });
  store.dispatch({ type: "select", selection: { ids: new Set(ids) } });
}
