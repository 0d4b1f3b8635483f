import { tableFootprint } from "../rules/footprints";
import type { ObjectWords } from "../rules/object-words";
import { boundsOf } from "../rules/polygons";
import { chairSize, rowEnd, seatPlaces } from "../rules/seats";
import type { Point, Room, RoomObject, RoomTable } from "../types";

type PlanOptions = {
  /** The picture's width in pixels; its height follows. As wide as its place without one. */
  width?: number;
  /** A table to be found at a glance; the others stand back. */
  highlightId?: string | null;
  /** What objects without a label are called; nothing without it. */
  words?: ObjectWords;
  /** How letters are drawn: as text, unless the program that reads the picture has no fonts. */
  letters?: (text: string, at: Point, size: number, fill: string) => string;
};

const colours = {
  floor: "#ffffff",
  wall: "#3a3340",
  object: "#efecf0",
  objectLine: "#b8b0bd",
  table: "#f4e8f0",
  tableLine: "#74285a",
  found: "#74285a",
  chair: "#ffffff",
  ink: "#2a2430",
  light: "#ffffff",
};

/** The room to scale as SVG that stands alone, with each table's number; it names nobody. */
export function planSvg(
  { outline, tables, objects }: Pick<Room, "outline" | "tables" | "objects">,
  options: PlanOptions = {},
): string {
  const { width, highlightId = null, words = {}, letters = asText } = options;
  const { left, top, right, bottom } = boundsOf(outline);
  const margin = Math.max(right - left, bottom - top) * 0.02 + 300;
  const [wide, tall] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const size = width ? ` width="${width}" height="${Math.round((width * tall) / wide)}"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left - margin} ${top - margin} ${wide} ${tall}"${size}>`,
    `<polygon points="${pointsOf(outline)}" fill="${colours.floor}" stroke="${colours.wall}" stroke-width="120" stroke-linejoin="round"/>`,
    ...objects.map((object) => objectSvg(object, words, letters)),
    ...tables.map((table) =>
      tableSvg(table, { isFound: table.id === highlightId, isBack: highlightId !== null }, letters),
    ),
    "</svg>",
  ].join("");
}

const pointsOf = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(" ");
const turn = (rotation: number, { x, y }: Point): string =>
  rotation ? ` transform="rotate(${rotation} ${x} ${y})"` : "";

type Letters = NonNullable<PlanOptions["letters"]>;

function objectSvg(object: RoomObject, words: ObjectWords, letters: Letters): string {
  const { at, rotation, width, depth, points, isRound, kind } = object;
  const paint = `fill="${kind === "wall" ? colours.wall : colours.object}" stroke="${colours.objectLine}" stroke-width="40"`;
  const place = turn(rotation, at);
  const label = object.label ?? words[kind] ?? "";
  const size = Math.min(500, (width / Math.max(label.length, 1)) * 1.5);
  const said = label && size >= 120 ? letters(label, at, size, colours.ink) : "";
  if (points && points.length > 2) {
    const corners = points.map(({ x, y }) => ({ x: x + at.x, y: y + at.y }));
    return `<polygon points="${pointsOf(corners)}" ${paint}${place}/>${said}`;
  }
  if (isRound)
    return `<ellipse cx="${at.x}" cy="${at.y}" rx="${width / 2}" ry="${depth / 2}" ${paint}${place}/>${said}`;
  return `${box(at, width, Math.max(depth, 60), paint, place)}${said}`;
}

function box(at: Point, width: number, depth: number, paint: string, place: string, radius = 0): string {
  const round = radius ? ` rx="${radius}"` : "";
  return `<rect x="${at.x - width / 2}" y="${at.y - depth / 2}" width="${width}" height="${depth}"${round} ${paint}${place}/>`;
}

function tableSvg(
  table: RoomTable,
  { isFound, isBack }: { isFound: boolean; isBack: boolean },
  letters: Letters,
): string {
  const { at, width, depth, number, shape } = table;
  const fill = isFound ? colours.found : isBack ? colours.object : colours.table;
  const line = isBack && !isFound ? colours.objectLine : colours.tableLine;
  const paint = `fill="${fill}" stroke="${line}" stroke-width="40"`;
  const chairs = seatPlaces(table)
    .filter(({ isRemoved }) => !isRemoved)
    .map((seat) =>
      box(
        seat.at,
        chairSize * 0.8,
        chairSize * 0.8,
        `fill="${isFound ? colours.found : colours.chair}" stroke="${line}" stroke-width="30"`,
        turn(seat.rotation, seat.at),
        110,
      ),
    );
  const top = topOf(table, paint);
  const size = Math.min(shape === "row" ? 450 : 700, Math.max(width, depth) * 0.35);
  const place = shape === "row" ? rowEnd(table) : at;
  const said = letters(String(number), place, size, isFound && top !== "" ? colours.light : colours.ink);
  return `<g>${chairs.join("")}${top}${said}</g>`;
}

function topOf(table: RoomTable, paint: string): string {
  const { at, rotation, width, depth, shape } = table;
  if (shape === "row") return "";
  if (shape === "serpentine") {
    const pieces = tableFootprint(table).pieces.map((piece) => `<polygon points="${pointsOf(piece)}"/>`);
    return `<g ${paint}>${pieces.join("")}</g>`;
  }
  const place = turn(rotation, at);
  if (shape !== "round" && shape !== "oval") return box(at, width, depth, paint, place, 60);
  return `<ellipse cx="${at.x}" cy="${at.y}" rx="${width / 2}" ry="${depth / 2}" ${paint}${place}/>`;
}

function asText(text: string, { x, y }: Point, size: number, fill: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" font-size="${Math.round(size)}" font-family="Inter, Helvetica, Arial, sans-serif" font-weight="600" fill="${fill}" text-anchor="middle" dominant-baseline="central">${safe}</text>`;
}
