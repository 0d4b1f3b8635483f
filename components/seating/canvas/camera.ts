import type { Box } from "@/lib/features/seating/rules/polygons";
import type { Viewport } from "@/lib/features/seating/state";
import type { Point } from "@/lib/features/seating/types";

const scales = { least: 0.002, most: 0.6 };
const restMs = 140;

/** What is drawn anew while the camera moves; none of it renders React. */
export type CameraParts = {
  frame: HTMLElement;
  world: HTMLElement;
  /** Called in every frame in which the camera moved. */
  draw(view: Viewport): void;
  /** Called when it has come to rest: details, culling and line widths follow. */
  rest(view: Viewport): void;
};

/** Moves the plan under the window by a transform alone. */
export type Camera = ReturnType<typeof makeCamera>;

export function makeCamera() {
  let view: Viewport = { x: 0, y: 0, scale: 0.04 };
  let parts: CameraParts | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bounds: DOMRect | null = null;

  const draw = () => {
    frame = 0;
    if (!parts) return;
    parts.world.style.transform = `translate(${-view.x * view.scale}px, ${-view.y * view.scale}px) scale(${view.scale})`;
    parts.draw(view);
  };
  const rest = () => {
    timer = undefined;
    // A busy browser may give its frame only later: at rest everything stands where it belongs.
    if (frame !== 0) {
      cancelAnimationFrame(frame);
      draw();
    }
    parts?.frame.setAttribute("data-at-rest", "true");
    parts?.world.style.setProperty("--px", String(1 / view.scale));
    parts?.rest(view);
  };
  const set = (next: Viewport) => {
    view = next;
    if (!parts) return;
    if (frame === 0) frame = requestAnimationFrame(draw);
    if (timer === undefined) parts.frame.removeAttribute("data-at-rest");
    clearTimeout(timer);
    timer = setTimeout(rest, restMs);
  };
  const size = () => {
    bounds ??= parts?.frame.getBoundingClientRect() ?? null;
    return bounds ?? { left: 0, top: 0, width: 1, height: 1 };
  };
  const zoomTo = (scale: number, at: Point) => {
    const next = Math.min(scales.most, Math.max(scales.least, scale));
    const { left, top } = size();
    const [x, y] = [at.x - left, at.y - top];
    set({ x: view.x + x / view.scale - x / next, y: view.y + y / view.scale - y / next, scale: next });
  };

  return {
    get view() {
      return view;
    },
    attach(given: CameraParts): () => void {
      parts = given;
      draw();
      rest();
      return () => {
        parts = null;
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        frame = 0;
      };
    },
    /** The frame has another size or place. */
    measured() {
      bounds = null;
      draw();
    },
    size,
    set,
    panBy(x: number, y: number) {
      set({ ...view, x: view.x - x / view.scale, y: view.y - y / view.scale });
    },
    zoomBy(factor: number, at?: Point) {
      const { left, top, width, height } = size();
      zoomTo(view.scale * factor, at ?? { x: left + width / 2, y: top + height / 2 });
    },
    /** Shows all of a box, with so many pixels around it. */
    fit(box: Box, wanted = 48) {
      const { width, height } = size();
      const margin = Math.min(wanted, width * (wanted / 800));
      const [across, down] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
      const fitting = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
      const scale = Math.min(scales.most, Math.max(scales.least, fitting));
      set({
        x: (box.left + box.right) / 2 - width / 2 / scale,
        y: (box.top + box.bottom) / 2 - height / 2 / scale,
        scale,
      });
    },
    toRoom(client: Point): Point {
      const { left, top } = size();
      return { x: view.x + (client.x - left) / view.scale, y: view.y + (client.y - top) / view.scale };
    },
    toClient(point: Point): Point {
      const { left, top } = size();
      return { x: left + (point.x - view.x) * view.scale, y: top + (point.y - view.y) * view.scale };
    },
    /** Brings a point into sight, if it is not. */
    reveal(point: Point, margin = 90) {
      const { width, height } = size();
      const [x, y] = [(point.x - view.x) * view.scale, (point.y - view.y) * view.scale];
      const by = { x: overflow(x, margin, width - margin), y: overflow(y, margin, height - margin) };
      if (by.x !== 0 || by.y !== 0) set({ ...view, x: view.x + by.x / view.scale, y: view.y + by.y / view.scale });
    },
    visible(view: Viewport, share = 0.25): Box {
      const { width, height } = size();
      const [w, h] = [width / view.scale, height / view.scale];
      return {
        left: view.x - w * share,
        top: view.y - h * share,
        right: view.x + w * (1 + share),
        bottom: view.y + h * (1 + share),
      };
    },
  };
}

function overflow(value: number, from: number, to: number): number {
  return value < from ? value - from : value > to ? value - to : 0;
}
