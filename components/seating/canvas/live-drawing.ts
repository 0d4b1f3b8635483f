import type { Guide } from "@/lib/features/seating/rules/arrange";
import { turnedAround } from "@/lib/features/seating/rules/points";
import type { Box } from "@/lib/features/seating/rules/polygons";
import type { Point } from "@/lib/features/seating/types";
import type { Camera } from "./camera";

/** What is drawn while something is dragged, past React: one attribute a moved thing and frame. */
export type Held = { id: string; at: Point; rotation: number; node: Element | null };

/** Up to so many move themselves. Of more, one outline of all moves, so that a frame costs the same for a whole hall. */
const mostLifted = 60;

type Thing = { id: string; at: Point; rotation: number };

/** Takes things up: `boxOf` says where each stands. Put them down with `drawBack`. */
export function lift<T extends Thing>(world: HTMLElement, things: readonly T[], boxOf: (thing: T) => Box): Held[] {
  const isOutlined = things.length > mostLifted;
  if (isOutlined) {
    const boxes = things.map(boxOf);
    const d = boxes.map(({ left, top, right, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`).join("");
    outlineIn(world)?.setAttribute("d", d);
  }
  return things.map(({ id, at, rotation }) => ({
    id,
    at,
    rotation,
    node: isOutlined ? null : world.querySelector(`[data-thing="${id}"]`),
  }));
}

export function drawMoved(world: HTMLElement, held: readonly Held[], by: Point): void {
  if (held.length > mostLifted) outlineIn(world)?.setAttribute("transform", `translate(${by.x} ${by.y})`);
  for (const { node, at, rotation } of held) {
    node?.setAttribute("transform", `translate(${at.x + by.x} ${at.y + by.y}) rotate(${rotation})`);
  }
}

export function drawTurned(world: HTMLElement, held: readonly Held[], middle: Point, degrees: number): void {
  if (held.length > mostLifted)
    outlineIn(world)?.setAttribute("transform", `rotate(${degrees} ${middle.x} ${middle.y})`);
  for (const { node, at, rotation } of held) {
    const next = turnedAround(at, middle, degrees);
    node?.setAttribute("transform", `translate(${next.x} ${next.y}) rotate(${rotation + degrees})`);
  }
}

/** Puts everything back to where React left it. */
export function drawBack(world: HTMLElement, held: readonly Held[]): void {
  drawMoved(world, held, { x: 0, y: 0 });
  outlineIn(world)?.removeAttribute("d");
}

const outlineIn = (world: HTMLElement): Element | null => world.querySelector("[data-outline]");

type Rectangle = { x: number; y: number; width: number; height: number };

/** The marquee and the lines that a move snaps to, over the plan, in the window's pixels. */
export function drawOverlay(
  overlay: SVGSVGElement,
  camera: Camera,
  {
    marquee = null,
    guides = [],
    line = null,
  }: { marquee?: Rectangle | null; guides?: readonly Guide[]; line?: [Point, Point] | null },
): void {
  const { left, top } = camera.size();
  const here = (point: Point) => {
    const client = camera.toClient(point);
    return { x: Math.round(client.x - left) + 0.5, y: Math.round(client.y - top) + 0.5 };
  };
  const box = overlay.querySelector("rect");
  box?.setAttribute("visibility", marquee ? "visible" : "hidden");
  if (marquee) for (const [key, value] of Object.entries(marquee)) box?.setAttribute(key, String(value));
  const lines = guides.map(({ along, at, from, to }) => {
    const [a, b] =
      along === "y"
        ? [here({ x: at, y: from }), here({ x: at, y: to })]
        : [here({ x: from, y: at }), here({ x: to, y: at })];
    return `M${a.x} ${a.y}L${b.x} ${b.y}`;
  });
  if (line) {
    const [a, b] = [here(line[0]), here(line[1])];
    lines.push(`M${a.x} ${a.y}L${b.x} ${b.y}`);
  }
  overlay.querySelector("path")?.setAttribute("d", lines.join(""));
}
