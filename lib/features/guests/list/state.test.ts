import { expect, test } from "vitest";
import { chosenCount, type GridAction, type GridState, gridReducer, initialGrid, isChosen, moved } from "./state";

const size = { rows: 100, columns: 5, page: 20 };
const after = (...actions: GridAction[]): GridState => actions.reduce(gridReducer, initialGrid);

test("keys lead from cell to cell and never out of the table", () => {
  const at = { row: 0, column: 0 };
  expect(moved(at, "up", size)).toEqual(at);
  expect(moved(at, "left", size)).toEqual(at);
  expect(moved(at, "down", size)).toEqual({ row: 1, column: 0 });
  expect(moved(at, "pageDown", size)).toEqual({ row: 20, column: 0 });
  expect(moved({ row: 95, column: 2 }, "pageDown", size)).toEqual({ row: 99, column: 2 });
  expect(moved({ row: 5, column: 2 }, "rowEnd", size)).toEqual({ row: 5, column: 4 });
  expect(moved({ row: 5, column: 2 }, "last", size)).toEqual({ row: 99, column: 2 });
  expect(moved({ row: 5, column: 2 }, "first", size)).toEqual({ row: 0, column: 0 });
  expect(moved(at, "last", { ...size, rows: 0 })).toEqual(at);
});

test("rows are selected one by one and in ranges from the last of them", () => {
  const state = after({ type: "toggle", row: 3, id: "c" }, { type: "range", ids: ["c", "d", "e"], on: true });
  expect(state.anchor).toBe(3);
  expect(chosenCount(state.chosen, 100)).toBe(3);
  const fewer = gridReducer(state, { type: "toggle", row: 4, id: "d" });
  expect(["c", "d", "e"].map((id) => isChosen(fewer.chosen, id))).toEqual([true, false, true]);
});

test("all but a few: what is taken off leaves the rest, unseen ones too", () => {
  const state = after({ type: "all" }, { type: "toggle", row: 0, id: "a" }, { type: "range", ids: ["b"], on: false });
  expect(chosenCount(state.chosen, 9_812)).toBe(9_810);
  expect([isChosen(state.chosen, "a"), isChosen(state.chosen, "z")]).toEqual([false, true]);
  const back = gridReducer(state, { type: "range", ids: ["a", "b"], on: true });
  expect(chosenCount(back.chosen, 9_812)).toBe(9_812);
  expect(chosenCount(gridReducer(back, { type: "clear" }).chosen, 9_812)).toBe(0);
});

test("whoever moves on has stopped editing", () => {
  const editing = after({ type: "edit", cell: { row: 2, column: 1 } });
  expect(editing).toMatchObject({ isEditing: true, active: { row: 2, column: 1 } });
  expect(gridReducer(editing, { type: "move", to: "right", size })).toMatchObject({
    isEditing: false,
    active: { row: 2, column: 2 },
  });
  expect(gridReducer(editing, { type: "stop" })).toMatchObject({ isEditing: false, active: { row: 2, column: 1 } });
});
