import type { Viewport } from "@/lib/features/seating/state";

/** A line each metre or yard, and finer ones when one is close. */
export function drawGrid(frame: HTMLElement, view: Viewport, bold: number): void {
  const every = bold * view.scale >= 14 ? bold : bold * 5;
  const size = every * view.scale;
  frame.style.backgroundImage =
    "linear-gradient(to right, color-mix(in srgb, var(--border) 65%, transparent) 1px, transparent 1px), linear-gradient(to bottom, color-mix(in srgb, var(--border) 65%, transparent) 1px, transparent 1px)";
  frame.style.backgroundSize = `${size}px ${size}px`;
  frame.style.backgroundPosition = `${-view.x * view.scale}px ${-view.y * view.scale}px`;
}
