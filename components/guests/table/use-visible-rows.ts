import { type RefObject, useEffect, useState } from "react";

export type RowRange = { from: number; to: number };

/** Rows beyond the window that are drawn already, and how many come and go at once: small steps keep frames short. */
const beyond = 8;
const step = 4;
/** What the server draws, before anybody knows how high the window is. */
const atFirst = 32;

/**
 * Which rows of a tall body are near the window. All rows are equally high (the body's height over `count`), so nothing
 * is measured row by row, and the scrollbar stands for the whole list from the start.
 */
export function useVisibleRows(body: RefObject<HTMLElement | null>, count: number): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, to: Math.min(atFirst, count) });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!body.current || count === 0) return;
      const { top, height } = body.current.getBoundingClientRect();
      const row = height / count;
      const first = Math.floor(Math.max(0, -top) / row);
      const last = Math.ceil(Math.max(0, innerHeight - top) / row);
      const next = {
        from: Math.max(0, Math.floor((first - beyond) / step) * step),
        to: Math.min(count, Math.ceil((last + beyond) / step) * step),
      };
      setRange((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    const ask = () => {
      frame ||= requestAnimationFrame(look);
    };
    ask();
    const size = new ResizeObserver(ask);
    if (body.current) size.observe(body.current);
    addEventListener("scroll", ask, { passive: true });
    addEventListener("resize", ask);
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      removeEventListener("scroll", ask);
      removeEventListener("resize", ask);
    };
  }, [body, count]);
  return { from: Math.min(range.from, count), to: Math.min(range.to, count) };
}
