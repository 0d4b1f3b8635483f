import { useEffect, useState } from "react";
import type { RowRange } from "./use-visible-rows";

/** New rows a frame: a jump to somewhere else fills the window in a few frames instead of one long one. */
const rowsAFrame = 4;
/** Those at the edges are not in sight yet: they come last. */
const margin = 8;

/**
 * Which rows of a range are drawn: those that are known, a few more with every frame, those in sight first. The ground
 * under the rows shows the shape of the others meanwhile.
 */
export function useStagedRows(range: RowRange, isKnown: (index: number) => boolean): readonly number[] {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set(indexesOf(range)));
  const wanted = indexesOf(range).filter((index) => isKnown(index));
  const missing = wanted.filter((index) => !drawn.has(index));
  const { from, to } = range;
  const add = () =>
    setDrawn((now) => {
      const kept = indexesOf({ from, to }).filter((index) => now.has(index));
      const inSight = ({ at }: { at: number }) => at >= from + margin && at < to - margin;
      const next = missing.map((at) => ({ at })).sort((a, b) => Number(inSight(b)) - Number(inSight(a)) || a.at - b.at);
      return new Set([...kept, ...next.slice(0, rowsAFrame).map(({ at }) => at)]);
    });
  const isBehind = missing.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more after each batch
  useEffect(() => {
    if (!isBehind) return;
    const frame = requestAnimationFrame(add);
    return () => cancelAnimationFrame(frame);
  }, [isBehind, drawn, missing.length, from, to]);
  return wanted.filter((index) => drawn.has(index));
}

const indexesOf = ({ from, to }: RowRange): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
