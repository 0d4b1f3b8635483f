import { objectFootprint, tableFootprint } from "../rules/footprints";
import { boundsOf, turnedBox } from "../rules/polygons";
import { chairSize, seatPlaces } from "../rules/seats";
import type { Point, Room } from "../types";
import { type Area, ink, type Pen } from "./pen";

const objectNames: Record<string, string> = {
  stage: "Stage",
  dance_floor: "Dance floor",
  bar: "Bar",
  buffet: "Buffet",
  dj: "DJ",
  cake: "Cake",
  photo_booth: "Photo booth",
};

/** The room to scale, as large as an area allows, with each table's number. */
export function drawRoom(pen: Pen, { outline, tables, objects }: Room, area: Area): void {
  const { document } = pen;
  const box = boundsOf(outline);
  const scale = Math.min(area.width / (box.right - box.left), area.height / (box.bottom - box.top));
  const origin = {
    x: area.x + (area.width - (box.right - box.left) * scale) / 2,
    y: area.y + (area.height - (box.bottom - box.top) * scale) / 2,
  };
  const to = ({ x, y }: Point): [number, number] => [
    origin.x + (x - box.left) * scale,
    origin.y + (y - box.top) * scale,
  ];
  const label = (text: string, at: Point, wide: number, high: number, weight: "regular" | "bold") => {
    const [x, y] = to(at);
    const [width, height] = [wide * scale, high * scale];
    pen.write(text, { x: x - width / 2, y: y - height / 2, width, height }, { size: height, weight });
  };
  const shape = ({ pieces, radius }: { pieces: Point[][]; radius: number }, fill: string, stroke: string) => {
    for (const piece of pieces) {
      const [first] = piece;
      if (piece.length === 1 && first) document.circle(...to(first), radius * scale);
      else document.polygon(...piece.map(to));
    }
    if (pieces.length > 1) document.fill(fill);
    else document.fillAndStroke(fill, stroke);
  };
  document.lineWidth(Math.max(0.75, 100 * scale)).lineJoin("round");
  document.polygon(...outline.map(to)).stroke("#3a3340");
  document.lineWidth(Math.max(0.4, 25 * scale));
  for (const object of objects) {
    const isWall = object.kind === "wall" || object.kind === "pillar";
    shape(objectFootprint(object), isWall ? "#3a3340" : "#efecf0", "#b8b0bd");
    const name = object.label ?? objectNames[object.kind];
    if (name) label(name, object.at, object.width * 0.9, Math.min(object.depth, 900), "regular");
  }
  for (const table of tables) {
    for (const seat of seatPlaces(table)) {
      if (seat.isRemoved) continue;
      document.polygon(...turnedBox(seat.at, chairSize * 0.8, chairSize * 0.8, seat.rotation).map(to));
      document.fillAndStroke("#ffffff", "#b8b0bd");
    }
    if (table.shape !== "row") shape(tableFootprint(table), "#f4e8f0", ink.accent);
    const wide = Math.max(600, Math.min(table.width, Math.max(table.depth, 600)) * 0.8);
    label(String(table.number), table.at, wide, wide, "bold");
  }
}
