import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Cell } from "@/lib/features/guests/list/state";

/** What lies over the page: the top bar with the table's head above, the bulk bar below. */
const above = 56 + 36;
const below = 72;

/** Brings cells into sight and moves the browser's focus to the active one, once it is drawn. */
export function useGridFocus(body: RefObject<HTMLElement | null>, count: number, active: Cell, isEditing: boolean) {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || isEditing) return;
    wanted.current = false;
    const row = body.current?.querySelector(`[data-row="${active.row}"]`);
    row?.querySelector<HTMLElement>(`[data-column="${active.column}"]`)?.focus({ preventScroll: true });
  });
  const reveal = useCallback(
    (row: number) => {
      if (!body.current || count === 0) return;
      const { top, height } = body.current.getBoundingClientRect();
      const rowHeight = height / count;
      const [start, end] = [top + row * rowHeight, top + (row + 1) * rowHeight];
      if (start < above) scrollBy({ top: start - above, behavior: "instant" });
      else if (end > innerHeight - below) scrollBy({ top: end - innerHeight + below, behavior: "instant" });
    },
    [body, count],
  );
  /** Focus goes to the active cell with the next drawing. */
  const want = useCallback(() => {
    wanted.current = true;
  }, []);
  /** How many rows a screen holds. */
  const rowsPerPage = useCallback(() => {
    const height = body.current && count > 0 ? body.current.getBoundingClientRect().height / count : 44;
    return Math.max(1, Math.floor((innerHeight - above - below) / height));
  }, [body, count]);
  return { reveal, want, rowsPerPage };
}
