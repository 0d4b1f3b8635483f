import {
  type Dispatch,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useState,
} from "react";
import type { Cell, GridAction, GridState, Move } from "@/lib/features/guests/list/state";
import { moved } from "@/lib/features/guests/list/state";
import type { GuestListItem } from "@/lib/features/guests/types";
import { useGuests } from "../guests-context";
import { type GridColumn, isEditable } from "./grid-columns";
import { commandOf } from "./grid-keys";
import { useGridFocus } from "./use-grid-focus";

type Input = {
  body: RefObject<HTMLDivElement | null>;
  state: GridState;
  dispatch: Dispatch<GridAction>;
  columns: readonly GridColumn[];
  total: number;
  rowAt: (index: number) => GuestListItem | undefined;
  selectRange: (from: number, to: number, on: boolean) => Promise<void>;
  /** Puts away what is said about a refused change. */
  forget: () => void;
};

/** What keys and clicks do in the table: one listener for all cells, so that rows carry none. */
export function useGridEvents({ body, state, dispatch, columns, total, rowAt, selectRange, forget }: Input) {
  const { canWrite, open } = useGuests();
  const [isHelpOpen, setHelp] = useState(false);
  const { active } = state;
  const focus = useGridFocus(body, total, active, state.isEditing);
  // Somebody who is quick has a cell before the page listens: keys are about that one.
  useLayoutEffect(() => {
    const held = document.activeElement;
    const cell = held && body.current?.contains(held) ? cellOf(held) : null;
    if (cell) dispatch({ type: "focus", cell });
  }, [body, dispatch]);

  const go = (to: Move) => {
    const size = { rows: total, columns: columns.length, page: focus.rowsPerPage() };
    const cell = skipHidden(body.current, columns, moved(active, to, size), to);
    focus.want();
    dispatch({ type: "focus", cell });
    focus.reveal(cell.row);
    return cell;
  };
  const select = (row: number, isRange: boolean) => {
    const guest = rowAt(row);
    if (!canWrite || !guest) return;
    if (isRange) void selectRange(state.anchor, row, true);
    else dispatch({ type: "toggle", row, id: guest.id });
  };
  const openGuest = (row: number) => {
    const guest = rowAt(row);
    if (guest) open({ kind: "guest", id: guest.id });
  };
  const edit = (cell: Cell) => {
    const column = columns[cell.column];
    if (!column || !rowAt(cell.row)) return;
    if (column === "box") return select(cell.row, false);
    if (!canWrite || !isEditable(column)) return openGuest(cell.row);
    focus.reveal(cell.row);
    dispatch({ type: "edit", cell });
  };
  /** Ends editing: here, or on to the next cell. */
  const stop = (then: "stay" | "next" | "previous") => {
    focus.want();
    if (then === "stay") dispatch({ type: "stop" });
    else go(then === "next" ? "right" : "left");
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isInBody(event.target)) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case "move": {
        const from = state.chosen.kind === "some" && state.chosen.ids.size === 0 ? active.row : state.anchor;
        const cell = go(command.to);
        if (command.extend && canWrite) void extend(from, cell.row);
        return;
      }
      case "edit":
        return edit(active);
      case "open":
        return openGuest(active.row);
      case "select":
        return select(active.row, event.shiftKey);
      case "selectAll":
        return canWrite ? dispatch({ type: "all" }) : undefined;
      case "clear":
        forget();
        return dispatch({ type: "clear" });
      case "search":
        return document.querySelector<HTMLInputElement>("search input")?.focus();
      case "help":
        return setHelp(true);
    }
  };
  /** Rows one after the other from where the range began; going back lets go of what was taken last. */
  const extend = async (from: number, to: number) => {
    const isBack = Math.abs(to - from) < Math.abs(active.row - from);
    if (isBack) await selectRange(active.row, to + Math.sign(active.row - to), false);
    await selectRange(from, to, true);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || !(event.target instanceof Element)) return;
    forget();
    // The box's whole cell is its target.
    if (columns[cell.column] === "box") {
      dispatch({ type: "focus", cell });
      return select(cell.row, event.shiftKey);
    }
    const link = event.target.closest<HTMLElement>("a[data-open]");
    if (link) return follow(event, link, cell.row);
    if (event.shiftKey) return select(cell.row, true);
    // A finger has no double click, and a card no cells: wherever it lands, it means the guest.
    if (isTouch(event)) return openGuest(cell.row);
    focus.want();
    dispatch({ type: "focus", cell });
  };
  const follow = (event: MouseEvent, link: HTMLElement, row: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const { open: kind, id } = link.dataset;
    if (kind === "household" && id) open({ kind, id });
    else openGuest(row);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || !(event.target instanceof Element) || event.target.closest("a")) return;
    if (columns[cell.column] === "box") return;
    edit(cell);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || state.isEditing || (cell.row === active.row && cell.column === active.column)) return;
    dispatch({ type: "focus", cell });
  };
  return { onKeyDown, onClick, onDoubleClick, onFocus, stop, edit, isHelpOpen, setHelp, showKeys: () => setHelp(true) };
}

export type GridEvents = ReturnType<typeof useGridEvents>;

const isTouch = ({ nativeEvent }: MouseEvent): boolean =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";

const isInBody = (target: EventTarget): boolean => cellOf(target) !== null;

function cellOf(target: EventTarget): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>("[data-column]");
  const row = cell?.closest<HTMLElement>("[data-row]");
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** A narrow table leaves columns out: on to the next that is seen, or back to the last. */
function skipHidden(body: HTMLElement | null, columns: readonly GridColumn[], cell: Cell, to: Move): Cell {
  const row = body?.querySelector("[data-row]");
  const isSeen = (column: number) =>
    (row?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.offsetWidth ?? 1) > 0;
  const seen = columns.map((_, index) => index).filter(isSeen);
  if (seen.includes(cell.column)) return cell;
  const next = to === "right" ? seen.find((column) => column > cell.column) : undefined;
  return { ...cell, column: next ?? seen.findLast((column) => column < cell.column) ?? cell.column };
}
