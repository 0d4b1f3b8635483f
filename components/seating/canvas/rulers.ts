import type { Viewport } from "@/lib/features/seating/state";
import type { LengthUnit } from "@/lib/features/seating/types";

export const rulerWidth = 22;
const leastGap = 56;

/** Draws both rulers along the window's upper and left edge. */
export function drawRulers(canvas: HTMLCanvasElement, view: Viewport, unit: LengthUnit): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = window.devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const style = look(canvas);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.ground;
  context.fillRect(0, 0, width, rulerWidth);
  context.fillRect(0, 0, rulerWidth, height);
  context.fillStyle = style.ink;
  context.strokeStyle = style.line;
  context.font = style.font;
  context.beginPath();
  const one = unit === "metres" ? 1000 : 304.8;
  const step = stepFor(one, view.scale);
  for (let at = Math.ceil(view.x / step) * step; (at - view.x) * view.scale < width; at += step) {
    const x = Math.round((at - view.x) * view.scale) + 0.5;
    context.moveTo(x, rulerWidth - 6);
    context.lineTo(x, rulerWidth);
    if (x > rulerWidth) context.fillText(label(at, one), x + 3, 12);
  }
  for (let at = Math.ceil(view.y / step) * step; (at - view.y) * view.scale < height; at += step) {
    const y = Math.round((at - view.y) * view.scale) + 0.5;
    context.moveTo(rulerWidth - 6, y);
    context.lineTo(rulerWidth, y);
    if (y > rulerWidth + 8) {
      context.save();
      context.translate(12, y - 3);
      context.rotate(-Math.PI / 2);
      context.fillText(label(at, one), 0, 0);
      context.restore();
    }
  }
  context.moveTo(0, rulerWidth + 0.5);
  context.lineTo(width, rulerWidth + 0.5);
  context.moveTo(rulerWidth + 0.5, 0);
  context.lineTo(rulerWidth + 0.5, height);
  context.stroke();
  context.fillStyle = style.ground;
  context.fillRect(0, 0, rulerWidth, rulerWidth);
}

/** The smallest of 1, 2, 5, 10, … units that leaves room for its number. */
export function stepFor(one: number, scale: number): number {
  for (let power = 0.1; ; power *= 10)
    for (const factor of [1, 2, 5]) if (one * power * factor * scale >= leastGap) return one * power * factor;
}

function label(at: number, one: number): string {
  return String(Number((at / one).toFixed(1)));
}

type Look = { ground: string; ink: string; line: string; font: string };
let known: { scheme: string; look: Look } | null = null;

/** The tokens as colours. Read anew when the scheme changes: asking for a style costs more than drawing. */
function look(canvas: HTMLCanvasElement): Look {
  const scheme = canvas.dataset.scheme ?? "";
  if (known?.scheme === scheme) return known.look;
  const { backgroundColor, color, borderColor, fontFamily } = getComputedStyle(canvas);
  known = { scheme, look: { ground: backgroundColor, ink: color, line: borderColor, font: `10px ${fontFamily}` } };
  return known.look;
}
