"use client";

import type { KeyboardEvent } from "react";
import { edited, removed, thingOf, turnedBy, withGroups } from "@/lib/features/seating/rules/edits";
import { newId } from "../new-id";
import { usePlannerView } from "../planner-context";
import { duplicate, paste, toClipboard } from "../tools/clipboard";

/** What the plan's keys do, for who works in the list: by buttons and by the same keys. */
export function useListWork() {
  const { store, announce, canEdit, placing, setPlacing } = usePlannerView();
  const plan = () => store.get().document;
  const chosen = () => withGroups(plan(), store.get().selection.ids);
  const select = (ids: Iterable<string>) => store.dispatch({ type: "select", selection: { ids: new Set(ids) } });
  const change = (label: string, patch: ReturnType<typeof edited>) => store.dispatch({ type: "change", label, patch });

  const work = {
    chooseAll: () => select([...plan().tables.keys(), ...plan().objects.keys()]),
    chooseNothing: () => select([]),
    copyChosen() {
      toClipboard(plan(), chosen());
      announce(`${chosen().size} copied.`);
    },
    pasteCopied() {
      paste(store);
      announce(`${store.get().selection.ids.size} pasted, and chosen.`);
    },
    duplicateChosen() {
      duplicate(store, chosen());
      announce(`${store.get().selection.ids.size} duplicated, and chosen.`);
    },
    removeChosen() {
      const ids = [...chosen()].filter((id) => thingOf(plan(), id)?.isLocked === false);
      if (ids.length > 0) change("Remove", removed(plan(), ids));
      announce(ids.length > 0 ? `${ids.length} removed.` : "Nothing removed: what is chosen is fixed to its place.");
    },
    group(isGroup: boolean) {
      const ids = chosen();
      if (ids.size < (isGroup ? 2 : 1))
        return announce(isGroup ? "Choose at least two to group." : "Nothing is chosen.");
      const groupId = isGroup ? newId() : null;
      change(
        isGroup ? "Group" : "Ungroup",
        edited(plan(), ids, () => ({ groupId })),
      );
      announce(isGroup ? "Grouped." : "No longer grouped.");
    },
  };

  const withControl = (key: string, isShift: boolean): boolean => {
    if (key === "a") work.chooseAll();
    else if (key === "c") work.copyChosen();
    else if (!canEdit) return false;
    else if (key === "x") {
      work.copyChosen();
      work.removeChosen();
    } else if (key === "v") work.pasteCopied();
    else if (key === "d") work.duplicateChosen();
    else if (key === "g") work.group(!isShift);
    else return false;
    return true;
  };
  const plain = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      return toNeighbour(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    if (event.key === "Escape") {
      if (placing) setPlacing(null);
      else work.chooseNothing();
      return true;
    }
    if (!canEdit || store.get().selection.ids.size === 0) return false;
    if (event.key === "Delete") work.removeChosen();
    else if (event.key.toLowerCase() === "r") change("Turn", turnedBy(plan(), chosen(), event.shiftKey ? -15 : 15));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Dialogs and menus lie above the page, but their keys come through here.
    const { target } = event;
    if (!(target instanceof Element) || !event.currentTarget.contains(target) || target.closest("[role=dialog]"))
      return;
    const isControl = event.ctrlKey || event.metaKey;
    if (!(isControl ? withControl(event.key.toLowerCase(), event.shiftKey) : plain(event))) return;
    event.preventDefault();
    event.nativeEvent.stopPropagation();
  };
  return { ...work, onKeyDown };
}

/** From item to item, as in the guests' list. */
function toNeighbour(list: HTMLElement, by: 1 | -1): boolean {
  const items = [...list.querySelectorAll<HTMLElement>("[data-item]")];
  const at = items.findIndex((each) => each.closest("li")?.contains(document.activeElement));
  const next = items[at + by];
  next?.focus();
  return next !== undefined;
}
