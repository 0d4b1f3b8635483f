"use client";

import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  use,
  useMemo,
  useRef,
  useState,
} from "react";
import { CheckboxBox } from "./checkbox";

export type Selection = {
  /** The ids of this page's rows that are selected, in the page's order. */
  selected: readonly string[];
  /** Everything that the filters match is meant, beyond this page. */
  allMatching: boolean;
  /** Of everything, these few are not. */
  except?: readonly string[];
  /** How many are meant. */
  count: number;
  /** How many there are under these filters. */
  total: number;
  pageIds: readonly string[];
  isSelected: (id: string) => boolean;
  toggle: (id: string, on: boolean, range?: boolean) => void;
  togglePage: (on: boolean) => void;
  selectAllMatching: () => void;
  clear: () => void;
};

const SelectionContext = createContext<Selection | null>(null);

/** The selection of the list around it. */
export function useSelection(): Selection {
  const selection = use(SelectionContext);
  if (!selection) throw new Error("useSelection needs a SelectionProvider above it");
  return selection;
}

type ProviderProps = { pageIds: readonly string[]; total?: number; children: ReactNode };

/** Holds which rows of a list are selected. What leaves the page leaves the selection. */
export function SelectionProvider({ pageIds, total = pageIds.length, children }: ProviderProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [allMatching, setAllMatching] = useState(false);
  const last = useRef<string | null>(null);

  const value = useMemo<Selection>(() => {
    const selected = pageIds.filter((id) => ids.has(id));
    const everything = allMatching && selected.length === pageIds.length;
    const change = (next: Iterable<string>) => {
      setIds(new Set(next));
      setAllMatching(false);
    };
    return {
      selected,
      pageIds,
      total,
      allMatching: everything,
      count: everything ? total : selected.length,
      isSelected: (id) => ids.has(id),
      toggle: (id, on, range = false) => {
        const [from, to] = [pageIds.indexOf(last.current ?? id), pageIds.indexOf(id)];
        const touched = range && from >= 0 ? pageIds.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
        last.current = id;
        change(on ? [...selected, ...touched] : selected.filter((one) => !touched.includes(one)));
      },
      togglePage: (on) => change(on ? pageIds : []),
      selectAllMatching: () => {
        setIds(new Set(pageIds));
        setAllMatching(true);
      },
      clear: () => change([]),
    };
  }, [ids, allMatching, pageIds, total]);

  return <SelectionContext value={value}>{children}</SelectionContext>;
}

/** The same for a list that keeps its selection by itself, beyond the rows that it has read. */
export function SelectionValue({ value, children }: { value: Selection; children: ReactNode }) {
  return <SelectionContext value={value}>{children}</SelectionContext>;
}

/** The box in the table's head. */
export function SelectPageBox({ label = "Select all on this page" }: { label?: string }) {
  const { selected, pageIds, togglePage } = useSelection();
  const all = pageIds.length > 0 && selected.length === pageIds.length;
  return (
    <CheckboxBox
      aria-label={label}
      checked={all}
      indeterminate={!all && selected.length > 0}
      onChange={(event) => togglePage(event.target.checked)}
    />
  );
}

/** The box of one row. Shift takes the rows between; the arrows go from box to box; Escape lets go of all. */
export function SelectRowBox({ id, label }: { id: string; label: string }) {
  const { isSelected, toggle, clear } = useSelection();
  const shift = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    shift.current = event.shiftKey;
    if (event.key === "Escape") clear();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const boxes = [...document.querySelectorAll<HTMLInputElement>("[data-select-row]")];
    boxes[boxes.indexOf(event.currentTarget) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  };
  return (
    <CheckboxBox
      data-select-row={id}
      aria-label={label}
      checked={isSelected(id)}
      onClick={(event: MouseEvent) => {
        shift.current = event.shiftKey;
      }}
      onKeyDown={onKeyDown}
      onChange={(event) => toggle(id, event.target.checked, shift.current)}
    />
  );
}
