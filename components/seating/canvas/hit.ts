import { bodyOf, floorOf } from "@/lib/features/seating/rules/clearances";
import { gapBetween } from "@/lib/features/seating/rules/footprints";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import { distance } from "@/lib/features/seating/rules/points";
import { type Box, grown } from "@/lib/features/seating/rules/polygons";
import { occupants, seatAt } from "@/lib/features/seating/rules/seatings";
import { type SeatPlace, seatPlaces } from "@/lib/features/seating/rules/seats";
import { makeSpatialIndex, type SpatialIndex } from "@/lib/features/seating/rules/spatial-index";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { Point, RoomObject, RoomTable, SeatingGuest } from "@/lib/features/seating/types";

export type Hit =
  | { kind: "seat"; tableId: string; seatId: string }
  | { kind: "table"; tableId: string }
  | { kind: "object"; objectId: string };

type Things = Pick<PlanDocument, "tables" | "objects">;
type Known = { index: SpatialIndex; tables: Things["tables"]; objects: Things["objects"] };

const places = new WeakMap<RoomTable, SeatPlace[]>();

/** Where a table's seats stand; worked out once for as long as it stays as it is. */
export function placesOf(table: RoomTable): SeatPlace[] {
  const known = places.get(table) ?? seatPlaces(table);
  places.set(table, known);
  return known;
}

/** Keeps the index of a plan up to date with the least work, and finds what is under a point. */
export function makeHitTest() {
  let known: Known = { index: makeSpatialIndex(), tables: new Map(), objects: new Map() };

  const follow = ({ tables, objects }: Things) => {
    if (known.tables !== tables) renew(known.index, known.tables, tables);
    if (known.objects !== objects) renew(known.index, known.objects, objects);
    known = { index: known.index, tables, objects };
    return known.index;
  };
  return {
    near(plan: Things, box: Box): string[] {
      return follow(plan).near(box);
    },
    /** `reach`: how far beside something thin, such as a door, a press still means it; in millimetres. */
    at(plan: Things, point: Point, reach = 60): Hit | null {
      const around = { left: point.x, right: point.x, top: point.y, bottom: point.y };
      const found = follow(plan).near(grown(around, Math.max(60, reach)));
      const tables = found.flatMap((id) => plan.tables.get(id) ?? []);
      const seat = nearestSeat(tables, point);
      if (seat) return seat;
      const spot = {
        pieces: [[point]],
        radius: 0,
        box: around,
      };
      const table = tables.find((each) => gapBetween(each.depth === 0 ? floorOf(each) : bodyOf(each), spot) < 60);
      if (table) return { kind: "table", tableId: table.id };
      const objects = found
        .flatMap((id) => plan.objects.get(id) ?? [])
        .filter((each) => gapBetween(bodyOf(each), spot) < Math.max(60, reach))
        .sort((a, b) => a.width * a.depth - b.width * b.depth);
      // Whoever is pressed itself comes before what only lies near by.
      const meant = objects.find((each) => gapBetween(bodyOf(each), spot) < 60) ?? objects[0];
      return meant ? { kind: "object", objectId: meant.id } : null;
    },
  };
}
export type HitTest = ReturnType<typeof makeHitTest>;

function renew(
  index: SpatialIndex,
  before: ReadonlyMap<string, RoomTable | RoomObject>,
  after: ReadonlyMap<string, RoomTable | RoomObject>,
) {
  for (const id of before.keys()) if (!after.has(id)) index.remove(id);
  for (const [id, thing] of after) if (before.get(id) !== thing) index.put(id, floorOf(thing).box);
}

function nearestSeat(tables: readonly RoomTable[], point: Point): Hit | null {
  for (const table of tables) {
    for (const place of placesOf(table)) {
      const reach = place.kind === "wheelchair" ? 380 : 270;
      if (!place.isRemoved && distance(place.at, point) < reach)
        return { kind: "seat", tableId: table.id, seatId: place.seatId };
    }
  }
  return null;
}

export type Direction = "left" | "right" | "up" | "down";

const ways: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The next of some places in a direction: near, and more ahead than aside. */
export function nextTowards<T extends { at: Point }>(from: Point, direction: Direction, all: Iterable<T>): T | null {
  const way = ways[direction];
  let best: { one: T; cost: number } | null = null;
  for (const one of all) {
    const [x, y] = [one.at.x - from.x, one.at.y - from.y];
    const ahead = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y) + Math.abs(y * way.x);
    if (ahead < 50 || aside > ahead * 3) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}

/** A place in words: "Table 4, seat 3: Anna Meier". */
export function placeName(plan: PlanDocument, guests: ReadonlyMap<string, SeatingGuest>, hit: Hit): string {
  if (hit.kind === "object") {
    const object = plan.objects.get(hit.objectId);
    return object ? objectTitle(object) : "";
  }
  const table = plan.tables.get(hit.tableId);
  if (!table) return "";
  if (hit.kind === "table") return tableTitle(table);
  const seat = seatAt(plan.tables, hit.seatId)?.seat;
  const guest = guests.get(occupants(plan.seats).get(hit.seatId) ?? "");
  const kind = seat?.kind === "wheelchair" ? "wheelchair place" : "seat";
  return `${tableTitle(table)}, ${kind} ${seat?.position ?? ""}: ${guest ? fullName(guest) : "free"}`;
}
