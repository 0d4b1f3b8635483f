import type { Footprint } from "@/lib/features/seating/rules/footprints";

/** The edge of what a footprint covers, for a path: a circle, or its convex pieces. */
export function outlinePath({ pieces, radius }: Footprint): string {
  return pieces.map((piece) => (radius > 0 ? circles(piece, Math.round(radius)) : polygon(piece))).join("");
}

type Corners = Footprint["pieces"][number];

function circles(middles: Corners, r: number): string {
  return middles.map(({ x, y }) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`).join("");
}

function polygon(corners: Corners): string {
  return `M${corners.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join("L")}Z`;
}
