import type { Point } from "../types";
import type { Box } from "./polygons";

const cellSize = 2500;
/** More cells than lie in a row of any room. */
const farthestCell = 1_000_003;

/** Boxes in a grid of cells: who is near a place is found without looking at everybody. */
export type SpatialIndex = {
  put(id: string, box: Box): void;
  remove(id: string): void;
  /** Those whose boxes meet this one; each once. */
  near(box: Box): string[];
  /** Those whose boxes hold the point. */
  at(point: Point): string[];
};

export function makeSpatialIndex(): SpatialIndex {
  const cells = new Map<number, Set<string>>();
  const boxes = new Map<string, Box>();

  const keysOf = (box: Box): number[] => {
    const keys: number[] = [];
    const [right, bottom] = [Math.floor(box.right / cellSize), Math.floor(box.bottom / cellSize)];
    for (let x = Math.floor(box.left / cellSize); x <= right; x++)
      for (let y = Math.floor(box.top / cellSize); y <= bottom; y++) keys.push(x * farthestCell + y);
    return keys;
  };
  const remove = (id: string) => {
    const box = boxes.get(id);
    if (!box) return;
    for (const key of keysOf(box)) cells.get(key)?.delete(id);
    boxes.delete(id);
  };
  const near = (wanted: Box): string[] => {
    const found = new Set<string>();
    for (const key of keysOf(wanted)) {
      for (const id of cells.get(key) ?? []) {
        const box = boxes.get(id);
        if (box && meet(box, wanted)) found.add(id);
      }
    }
    return [...found];
  };
  return {
    put(id, box) {
      remove(id);
      boxes.set(id, box);
      for (const key of keysOf(box)) {
        const cell = cells.get(key) ?? new Set();
        cells.set(key, cell.add(id));
      }
    },
    remove,
    near,
    at: ({ x, y }) => near({ left: x, right: x, top: y, bottom: y }),
  };
}

function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
