"use client";

import { useEffect, useReducer } from "react";
import {
  type DraftHistory,
  draftOf,
  draftReducer,
  historyOf,
  type PageDraft,
} from "@/lib/features/events/public-page/rules/draft";
import type { PageEditor } from "@/lib/features/events/public-page/types";

/** Changes the draft by a function of the present one. `step` named alike joins what is typed into one step back. */
export type EditDraft = (change: (draft: PageDraft) => PageDraft, step?: string) => void;

/** The draft with its steps back and forth, by Ctrl or Cmd with Z as well; a text field keeps its own. */
export function usePageDraft(editor: PageEditor) {
  const [history, dispatch] = useReducer(draftReducer, editor, (from): DraftHistory => historyOf(draftOf(from)));
  const edit: EditDraft = (change, step) => dispatch({ type: "edit", change, step: step ?? null });
  const undo = () => dispatch({ type: "undo" });
  const redo = () => dispatch({ type: "redo" });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      dispatch({ type: event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return {
    draft: history.present,
    isDirty: history.present !== history.saved,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo,
    redo,
    markSaved: (draft: PageDraft) => dispatch({ type: "saved", draft }),
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "color"].includes(target.type);
}
