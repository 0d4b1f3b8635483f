import { expect, test } from "vitest";
import { commandOf } from "./grid-keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("keys mean what the grid pattern says", () => {
  expect(press("ArrowDown")).toEqual({ kind: "move", to: "down", extend: false });
  expect(press("ArrowDown", { shiftKey: true })).toEqual({ kind: "move", to: "down", extend: true });
  expect(press("ArrowRight", { shiftKey: true })).toEqual({ kind: "move", to: "right", extend: false });
  expect(press("End")).toEqual({ kind: "move", to: "rowEnd", extend: false });
  expect(press("End", { ctrlKey: true, shiftKey: true })).toEqual({ kind: "move", to: "last", extend: true });
  expect(press("a", { metaKey: true })).toEqual({ kind: "selectAll" });
  expect(press("F2")).toEqual({ kind: "edit" });
  expect(press(" ")).toEqual({ kind: "select" });
});

test("the browser keeps its own keys", () => {
  expect(press("f", { ctrlKey: true })).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
  expect(press("Tab")).toBeNull();
});
