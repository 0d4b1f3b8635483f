import type { Point } from "../types";
import { plus, turned, wholeDegrees } from "./points";
import type { Box } from "./polygons";

/** Something that can be moved, and the floor that its body takes. */
export type Placed = { id: string; at: Point; box: Box };
export type Moves = Map<string, Point>;

export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";

const edge: Record<Alignment, (box: Box) => number> = {
  left: ({ left }) => left,
  centre: ({ left, right }) => (left + right) / 2,
  right: ({ right }) => right,
  top: ({ top }) => top,
  middle: ({ top, bottom }) => (top + bottom) / 2,
  bottom: ({ bottom }) => bottom,
};

/** Brings one edge (or the middle) of all to one line: that of the box around them. */
export function aligned(things: readonly Placed[], to: Alignment): Moves {
  const line = edge[to](boxAround(things));
  const isAcross = to === "left" || to === "centre" || to === "right";
  return new Map(
    things.map(({ id, at, box }) => {
      const by = Math.round(line - edge[to](box));
      return [id, isAcross ? { x: at.x + by, y: at.y } : { x: at.x, y: at.y + by }];
    }),
  );
}

/** Makes the gaps between neighbours alike; the outermost stay. Fewer than three stay as they are. */
export function distributed(things: readonly Placed[], along: "x" | "y"): Moves {
  const [from, to] = along === "x" ? (["left", "right"] as const) : (["top", "bottom"] as const);
  const sorted = [...things].sort((a, b) => a.box[from] + a.box[to] - b.box[from] - b.box[to]);
  const around = boxAround(things);
  const taken = sorted.reduce((sum, { box }) => sum + box[to] - box[from], 0);
  const gap = (around[to] - around[from] - taken) / Math.max(1, sorted.length - 1);
  const moves: Moves = new Map();
  let next = around[from];
  for (const { id, at, box } of sorted) {
    const by = things.length < 3 ? 0 : Math.round(next - box[from]);
    moves.set(id, along === "x" ? { x: at.x + by, y: at.y } : { x: at.x, y: at.y + by });
    next += box[to] - box[from] + gap;
  }
  return moves;
}

/** Where copies stand, the original among them, in rows and columns with this free way between boxes. */
export function inRows(box: Box, rows: number, columns: number, gap: number): Point[] {
  const step = { x: box.right - box.left + gap, y: box.bottom - box.top + gap };
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: Math.round((index % columns) * step.x),
    y: Math.round(Math.floor(index / columns) * step.y),
  }));
}

/** How far copies are moved and turned to stand in a circle, the original first, at its top. */
export function inCircle(count: number, radius: number): { by: Point; turn: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = (index / count) * 360;
    const on = plus(turned({ x: 0, y: -radius }, turn), { x: 0, y: radius });
    return { by: { x: Math.round(on.x), y: Math.round(on.y) }, turn: wholeDegrees(turn) };
  });
}

export function boxAround(things: readonly { box: Box }[]): Box {
  const boxes = things.map(({ box }) => box);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** A line that something moved lies on together with something else. */
export type Guide = { along: "x" | "y"; at: number; from: number; to: number };

/**
 * How a move is corrected: to a line with edges and middles of what stands near, within `reach`; else to the grid where
 * one is given. The guides say which lines were met.
 */
export function snapped(
  box: Box,
  others: readonly Box[],
  { reach, grid }: { reach: number; grid: number | null },
): { by: Point; guides: Guide[] } {
  const across = nearest(box, others, "left", "right", reach);
  const down = nearest(box, others, "top", "bottom", reach);
  const by = {
    x: across?.by ?? (grid === null ? 0 : Math.round(box.left / grid) * grid - box.left),
    y: down?.by ?? (grid === null ? 0 : Math.round(box.top / grid) * grid - box.top),
  };
  const guides: Guide[] = [];
  if (across) guides.push({ along: "y", at: across.at, ...span(box, across.other, "top", "bottom", by.y) });
  if (down) guides.push({ along: "x", at: down.at, ...span(box, down.other, "left", "right", by.x) });
  return { by, guides };
}

type Side = keyof Box;

function nearest(box: Box, others: readonly Box[], low: Side, high: Side, reach: number) {
  let best: { by: number; at: number; other: Box } | null = null;
  const own = [box[low], (box[low] + box[high]) / 2, box[high]];
  for (const other of others) {
    const lines = [other[low], (other[low] + other[high]) / 2, other[high]];
    own.forEach((mine, which) => {
      lines.forEach((at, whose) => {
        // A middle meets a middle, an edge an edge.
        if ((which === 1) !== (whose === 1)) return;
        const by = at - mine;
        if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, other };
      });
    });
  }
  return best as { by: number; at: number; other: Box } | null;
}

function span(box: Box, other: Box, low: Side, high: Side, by: number): { from: number; to: number } {
  return { from: Math.min(box[low] + by, other[low]), to: Math.max(box[high] + by, other[high]) };
}
