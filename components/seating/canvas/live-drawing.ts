import type { Guide } from "@/lib/features/seating/rules/arrange";
import type { Point } from "@/lib/features/seating/types";
import type { Camera } from "./camera";

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
