import type { ObjectKind, Point, RoomObject, RoomTable, TableShape } from "../types";
import type { Moves, Placed } from "./arrange";
import { bodyOf } from "./clearances";
import { objectSizes } from "./objects";
import { freeNumber } from "./pending";
import type { Patch, PlanDocument } from "./plan-document";
import { plus, rounded, turnedAround, wholeDegrees } from "./points";
import { usualSeats, withSeatCount } from "./seats";
import { sizedFor } from "./table-sizes";

/** Pieces of work on a plan, as patches of it. None of them changes anything by itself. */
type Things = Pick<PlanDocument, "tables" | "objects">;

export function thingOf({ tables, objects }: Things, id: string): RoomTable | RoomObject | undefined {
  return tables.get(id) ?? objects.get(id);
}

/** With everything that moves together with them. */
export function withGroups(plan: Things, ids: Iterable<string>): Set<string> {
  const chosen = new Set(ids);
  const groups = new Set([...chosen].flatMap((id) => thingOf(plan, id)?.groupId ?? []));
  if (groups.size === 0) return chosen;
  for (const thing of [...plan.tables.values(), ...plan.objects.values()])
    if (thing.groupId !== null && groups.has(thing.groupId)) chosen.add(thing.id);
  return chosen;
}

/** Those that may be moved: what is fixed to its place stays. */
export function movable(plan: Things, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => thingOf(plan, id)?.isLocked === false);
}

type Change = (thing: Pick<RoomTable, "id" | "at" | "rotation" | "groupId" | "isLocked">) => Partial<typeof thing>;

/** Changes place, turn, group or lock of tables and objects alike. */
export function edited(plan: Things, ids: Iterable<string>, change: Change): Patch {
  const [tables, objects] = [new Map<string, RoomTable>(), new Map<string, RoomObject>()];
  for (const id of ids) {
    const [table, object] = [plan.tables.get(id), plan.objects.get(id)];
    if (table) tables.set(id, { ...table, ...change(table) });
    if (object) objects.set(id, { ...object, ...change(object) });
  }
  return { tables, objects };
}

export function movedBy(plan: Things, ids: Iterable<string>, by: Point): Patch {
  return edited(plan, movable(plan, ids), ({ at }) => ({ at: rounded(plus(at, by)) }));
}

export function movedTo(plan: Things, moves: Moves): Patch {
  return edited(plan, movable(plan, moves.keys()), ({ id, at }) => ({ at: rounded(moves.get(id) ?? at) }));
}

/** Turned together, around the middle of all; one thing around its own. */
export function turnedBy(plan: Things, ids: Iterable<string>, degrees: number): Patch {
  const free = movable(plan, ids);
  const middle = middleOf(placedOf(plan, free));
  return edited(plan, free, ({ at, rotation }) => ({
    at: rounded(turnedAround(at, middle, degrees)),
    rotation: wholeDegrees(rotation + degrees),
  }));
}

export function placedOf(plan: Things, ids: Iterable<string>): Placed[] {
  return [...ids].flatMap((id) => {
    const thing = thingOf(plan, id);
    return thing ? [{ id, at: thing.at, box: bodyOf(thing).box }] : [];
  });
}

export function middleOf(things: readonly Pick<Placed, "at">[]): Point {
  const [xs, ys] = [things.map(({ at }) => at.x), things.map(({ at }) => at.y)];
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

/** Takes tables and objects away, and lets everybody there get up. */
export function removed(plan: PlanDocument, ids: Iterable<string>): Patch {
  const [tables, objects, seats] = [new Map<string, null>(), new Map<string, null>(), new Map<string, null>()];
  const gone = new Set<string>();
  for (const id of ids) {
    if (plan.objects.has(id)) objects.set(id, null);
    const table = plan.tables.get(id);
    if (!table) continue;
    tables.set(id, null);
    for (const seat of table.seats) gone.add(seat.id);
  }
  for (const { guestId, seatId } of plan.seats.values()) if (gone.has(seatId)) seats.set(guestId, null);
  return { tables, objects, seats };
}

type NewId = () => string;
export type Copy = { by: Point; turn: number };

/** Copies of things, each set moved and turned; with chairs, without the guests. Groups stay groups among the copies. */
export function copied(
  plan: Things,
  things: readonly (RoomTable | RoomObject)[],
  copies: readonly Copy[],
  newId: NewId,
) {
  const [tables, objects] = [new Map<string, RoomTable>(), new Map<string, RoomObject>()];
  const all = new Map(plan.tables);
  for (const { by, turn } of copies) {
    const groups = new Map<string, string>();
    const groupOf = (id: string | null) => {
      if (id === null) return null;
      const known = groups.get(id) ?? newId();
      groups.set(id, known);
      return known;
    };
    for (const thing of things) {
      const own = {
        id: newId(),
        at: rounded(plus(thing.at, by)),
        rotation: wholeDegrees(thing.rotation + turn),
        groupId: groupOf(thing.groupId),
        isLocked: false,
        revision: 0,
      };
      if (!("seats" in thing)) objects.set(own.id, { ...thing, ...own });
      else {
        const seats = thing.seats.map((seat) => ({ ...seat, id: newId() }));
        const table = { ...thing, ...own, seats, number: freeNumber(all.values()) };
        all.set(own.id, table);
        tables.set(own.id, table);
      }
    }
  }
  return { patch: { tables, objects } satisfies Patch, ids: [...tables.keys(), ...objects.keys()] };
}

/** A new table of a size, set as one would. */
export function newTable(
  plan: Things,
  shape: TableShape,
  size: { width: number; depth: number },
  at: Point,
  newId: NewId,
) {
  const own = { shape, ...sizedFor(shape, size.width, size.depth) };
  const table: RoomTable = {
    ...own,
    id: newId(),
    number: freeNumber(plan.tables.values()),
    name: null,
    notes: null,
    at: rounded(at),
    rotation: 0,
    seats: withSeatCount([], usualSeats(own), newId),
    groupId: null,
    isLocked: false,
    revision: 0,
  };
  return table;
}

export function newObject(kind: ObjectKind, at: Point, newId: NewId): RoomObject {
  const { width, depth, isRound = false } = objectSizes[kind];
  const own = { id: newId(), kind, label: null, at: rounded(at), rotation: 0, width, depth };
  return { ...own, points: null, isRound, groupId: null, isLocked: false, revision: 0 };
}

/** Another number of chairs: whoever sat on one that goes gets up. */
export function withChairs(plan: PlanDocument, table: RoomTable, count: number, newId: NewId): Patch {
  const seats = withSeatCount(table.seats, count, newId);
  return withSeats(plan, { ...table, seats });
}

/** The table with these seats, and without those who sat where there is no chair any more. */
export function withSeats(plan: PlanDocument, table: RoomTable): Patch {
  const open = new Set(table.seats.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id));
  const before = new Set(plan.tables.get(table.id)?.seats.map(({ id }) => id));
  const up = [...plan.seats.values()].filter(({ seatId }) => before.has(seatId) && !open.has(seatId));
  return { tables: new Map([[table.id, table]]), seats: new Map(up.map(({ guestId }) => [guestId, null])) };
}
