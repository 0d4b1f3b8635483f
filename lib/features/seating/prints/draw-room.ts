import { mix, parseHex, toHex } from "@/lib/platform/colour";
import { type Area, ink, type Pen } from "@/lib/platform/pdf/pen";
import { objectFootprint, tableFootprint } from "../rules/footprints";
import type { ObjectWords } from "../rules/object-words";
import { type Box, boundsOf, turnedBox } from "../rules/polygons";
import type { PrintLook } from "../rules/print-matter";
import { chairSize, rowEnd, seatPlaces } from "../rules/seats";
import type { Point, Room, RoomObject, RoomTable } from "../types";

const wall = "#3a3340";
const furniture = { fill: "#f3f1f4", line: "#bdb5c2" };
/** Below this many points nobody reads. */
const leastSize = 3.5;

/** The room to scale, as large as an area allows, with each table's number and, where there is room, its name. */
export function drawRoom(pen: Pen, room: Room, area: Area, look: PrintLook, words: ObjectWords): void {
  const drawing = new RoomDrawing(pen, room.outline, area, look);
  drawing.floor(room.outline);
  // Sockets and speakers matter to who builds the room, not to who looks for a table.
  for (const object of room.objects.filter(({ kind }) => kind !== "power")) drawing.object(object, words);
  for (const table of room.tables) drawing.table(table);
}

class RoomDrawing {
  private readonly scale: number;
  private readonly box: Box;
  private readonly origin: Point;
  private readonly tint: string;

  constructor(
    private readonly pen: Pen,
    outline: readonly Point[],
    area: Area,
    private readonly look: PrintLook,
  ) {
    this.box = boundsOf(outline);
    const { left, right, top, bottom } = this.box;
    const [wide, tall] = [Math.max(1, right - left), Math.max(1, bottom - top)];
    this.scale = Math.min(area.width / wide, area.height / tall);
    this.origin = {
      x: area.x + (area.width - wide * this.scale) / 2,
      y: area.y + (area.height - tall * this.scale) / 2,
    };
    this.tint = toHex(mix([255, 255, 255], parseHex(look.accent) ?? [0, 0, 0], 0.1));
  }

  floor(outline: readonly Point[]): void {
    const { document } = this.pen;
    document.lineWidth(Math.max(0.75, 100 * this.scale)).lineJoin("round");
    document.polygon(...outline.map((point) => this.to(point))).stroke(wall);
    document.lineWidth(Math.max(0.4, 22 * this.scale));
  }

  object(object: RoomObject, words: ObjectWords): void {
    const { kind, label, at, width, depth, rotation } = object;
    const footprint = objectFootprint(object);
    if (kind === "door") this.shape(footprint, "#ffffff", wall);
    else if (kind === "wall" || kind === "pillar") this.shape(footprint, wall, wall);
    else this.shape(footprint, furniture.fill, furniture.line);
    const name = label ?? words[kind];
    if (!name) return;
    if (kind === "door") this.say(name, this.inside(at, 500), { wide: Math.max(width, 2_400), high: 600, most: 380 });
    else this.say(name, at, { wide: width * 0.92, high: Math.min(depth * 0.9, 1_500), most: 420, rotation });
  }

  table(table: RoomTable): void {
    const { document } = this.pen;
    for (const seat of seatPlaces(table)) {
      if (seat.isRemoved) continue;
      const corners = turnedBox(seat.at, chairSize * 0.8, chairSize * 0.8, seat.rotation);
      document.polygon(...corners.map((point) => this.to(point))).fillAndStroke("#ffffff", furniture.line);
    }
    if (table.shape === "row") {
      this.say(String(table.number), rowEnd(table), { wide: 500, high: 450, most: 400, isTight: true });
      return;
    }
    this.shape(tableFootprint(table), this.tint, this.look.accent);
    const { at, name } = table;
    const inside = Math.max(600, Math.min(table.width, Math.max(table.depth, 600)));
    const below = { wide: Math.max(inside, table.width) * 0.86, high: inside * 0.26, most: 240 };
    const isNamed = name !== null && this.sizeOf(name, below) >= leastSize;
    const number = { wide: inside * 0.7, high: inside * (isNamed ? 0.42 : 0.6), most: 620, isTight: true };
    this.say(String(table.number), isNamed ? { x: at.x, y: at.y - inside * 0.13 } : at, number);
    if (isNamed) this.say(name, { x: at.x, y: at.y + inside * 0.24 }, below);
  }

  /** So many millimetres from a point at a wall towards the middle of the room. */
  private inside({ x, y }: Point, by: number): Point {
    const { left, right, top, bottom } = this.box;
    const [dx, dy] = [(left + right) / 2 - x, (top + bottom) / 2 - y];
    const isBesideWall = Math.min(x - left, right - x) < Math.min(y - top, bottom - y);
    return isBesideWall ? { x: x + Math.sign(dx) * by * 2, y } : { x, y: y + Math.sign(dy) * by };
  }

  private to({ x, y }: Point): [number, number] {
    return [this.origin.x + (x - this.box.left) * this.scale, this.origin.y + (y - this.box.top) * this.scale];
  }

  private shape({ pieces, radius }: { pieces: Point[][]; radius: number }, fill: string, stroke: string): void {
    const { document } = this.pen;
    for (const piece of pieces) {
      const [first] = piece;
      if (piece.length === 1 && first) document.circle(...this.to(first), radius * this.scale);
      else document.polygon(...piece.map((point) => this.to(point)));
    }
    if (pieces.length > 1) document.fill(fill);
    else document.fillAndStroke(fill, stroke);
  }

  private writingFor({ wide, high, most, isTight = false }: Label) {
    const area = { width: wide * this.scale, height: high * this.scale };
    return { area, writing: { size: most * this.scale, style: "bold" as const, lines: 2 as const, isTight } };
  }

  private sizeOf(text: string, label: Label): number {
    const { area, writing } = this.writingFor(label);
    return this.pen.fit(text, area, writing).size;
  }

  /** Writes along the long side of what it names, never upside down; what would be too small to read is left out. */
  private say(text: string, at: Point, label: Label): void {
    if (this.sizeOf(text, label) < leastSize) return;
    const { area, writing } = this.writingFor(label);
    const [x, y] = this.to(at);
    const turn = ((((label.rotation ?? 0) + 90) % 180) + 180) % 180;
    const { document } = this.pen;
    document.save().rotate(turn === 0 ? -90 : turn - 90, { origin: [x, y] });
    const place = { ...area, x: x - area.width / 2, y: y - area.height / 2 };
    this.pen.write(text, place, { ...writing, colour: ink.text });
    document.restore();
  }
}

/** Millimetres of the room: the place for a label, and its largest size. */
type Label = { wide: number; high: number; most: number; rotation?: number; isTight?: boolean };
