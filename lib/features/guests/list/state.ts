/** A cell of the table: row by its place in the whole list, column by its place among those shown. */
export type Cell = { row: number; column: number };

/** What Ctrl+A and a click mean: some guests by id, or all that match but a few. */
export type Chosen = { kind: "some"; ids: ReadonlySet<string> } | { kind: "all"; except: ReadonlySet<string> };

export type GridState = {
  active: Cell;
  /** Where a range begins: the row that was last selected alone. */
  anchor: number;
  chosen: Chosen;
  /** The cell that is being edited is the active one. */
  isEditing: boolean;
};

export type GridSize = { rows: number; columns: number; page: number };

export type GridAction =
  | { type: "focus"; cell: Cell }
  | { type: "move"; to: Move; size: GridSize }
  | { type: "edit"; cell: Cell }
  | { type: "stop" }
  /** One row on or off. */
  | { type: "toggle"; row: number; id: string }
  /** These rows on or off; a range from `anchor` on goes on from there. */
  | { type: "range"; ids: readonly string[]; on: boolean; anchor?: number }
  | { type: "all" }
  | { type: "clear" };

export type Move = "up" | "down" | "left" | "right" | "pageUp" | "pageDown" | "rowStart" | "rowEnd" | "first" | "last";

const noneChosen: Chosen = { kind: "some", ids: new Set() };

export const initialGrid: GridState = {
  active: { row: 0, column: 0 },
  anchor: 0,
  chosen: noneChosen,
  isEditing: false,
};

/** Whether a guest is selected. */
export function isChosen(chosen: Chosen, id: string): boolean {
  return chosen.kind === "all" ? !chosen.except.has(id) : chosen.ids.has(id);
}

/** How many guests of a list of `total` are selected. */
export function chosenCount(chosen: Chosen, total: number): number {
  return chosen.kind === "all" ? Math.max(0, total - chosen.except.size) : chosen.ids.size;
}

/** Where a key leads to from a cell; never beyond the table. */
export function moved({ row, column }: Cell, to: Move, { rows, columns, page }: GridSize): Cell {
  const lastRow = Math.max(0, rows - 1);
  const lastColumn = columns - 1;
  const target = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    left: { row, column: column - 1 },
    right: { row, column: column + 1 },
    pageUp: { row: row - page, column },
    pageDown: { row: row + page, column },
    rowStart: { row, column: 0 },
    rowEnd: { row, column: lastColumn },
    first: { row: 0, column: 0 },
    last: { row: lastRow, column },
  }[to];
  return { row: within(target.row, lastRow), column: within(target.column, lastColumn) };
}

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** What the table's keys and clicks do to its cells and its selection. */
export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case "focus":
      return { ...state, active: action.cell, isEditing: false };
    case "move":
      return { ...state, active: moved(state.active, action.to, action.size), isEditing: false };
    case "edit":
      return { ...state, active: action.cell, isEditing: true };
    case "stop":
      return { ...state, isEditing: false };
    case "toggle": {
      const on = !isChosen(state.chosen, action.id);
      return { ...state, anchor: action.row, chosen: withIds(state.chosen, [action.id], on) };
    }
    case "range":
      return {
        ...state,
        anchor: action.anchor ?? state.anchor,
        chosen: withIds(state.chosen, action.ids, action.on),
      };
    case "all":
      return { ...state, chosen: { kind: "all", except: new Set() } };
    case "clear":
      return { ...state, chosen: noneChosen };
  }
}

function withIds(chosen: Chosen, ids: readonly string[], on: boolean): Chosen {
  // Of "all but a few", the few are the set: selecting takes out of it.
  const set = new Set(chosen.kind === "all" ? chosen.except : chosen.ids);
  for (const id of ids) {
    if (on === (chosen.kind === "some")) set.add(id);
    else set.delete(id);
  }
  return chosen.kind === "all" ? { kind: "all", except: set } : { kind: "some", ids: set };
}
