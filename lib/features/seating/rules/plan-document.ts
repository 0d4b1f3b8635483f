import type { Room, RoomObject, RoomTable, SeatAssignment, SeatingPlan, SeatingRule } from "../types";

export type RoomSettings = Omit<Room, "tables" | "objects">;

/** A layout as the planner works on it: everything by its id, seats by their guests. Never changed in place. */
export type PlanDocument = {
  room: RoomSettings;
  tables: ReadonlyMap<string, RoomTable>;
  objects: ReadonlyMap<string, RoomObject>;
  seats: ReadonlyMap<string, SeatAssignment>;
  rules: ReadonlyMap<string, SeatingRule>;
  /** Seats that are kept for somebody who is no guest here. No patch changes that. */
  held: ReadonlySet<string>;
};

/** Values to set, by id; null takes the thing away. */
export type Patch = {
  room?: Partial<RoomSettings>;
  tables?: ReadonlyMap<string, RoomTable | null>;
  objects?: ReadonlyMap<string, RoomObject | null>;
  seats?: ReadonlyMap<string, SeatAssignment | null>;
  rules?: ReadonlyMap<string, SeatingRule | null>;
};

export const things = ["tables", "objects", "seats", "rules"] as const;
export type Things = (typeof things)[number];

export function documentOf(plan: SeatingPlan): PlanDocument {
  const { tables, objects, ...room } = plan.room;
  const { assignments, rules, heldSeatIds } = plan;
  return {
    room,
    tables: byId(tables),
    objects: byId(objects),
    seats: new Map(assignments.map((assignment) => [assignment.guestId, assignment])),
    rules: byId(rules),
    held: new Set(heldSeatIds),
  };
}

/** As the rules of geometry and the optimizer want it. */
export function roomOf({ room, tables, objects }: PlanDocument): Room {
  return { ...room, tables: [...tables.values()], objects: [...objects.values()] };
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}

/** The document with these values. Maps that a patch does not touch stay the very same. */
export function patched(document: PlanDocument, patch: Patch): PlanDocument {
  return {
    room: patch.room ? { ...document.room, ...patch.room } : document.room,
    tables: withValues(document.tables, patch.tables),
    objects: withValues(document.objects, patch.objects),
    seats: withValues(document.seats, patch.seats),
    rules: withValues(document.rules, patch.rules),
    held: document.held,
  };
}

function withValues<T>(map: ReadonlyMap<string, T>, values: ReadonlyMap<string, T | null> | undefined) {
  if (!values || values.size === 0) return map;
  const next = new Map(map);
  for (const [id, value] of values) {
    if (value === null) next.delete(id);
    else next.set(id, value);
  }
  return next;
}

/** What the document holds at the places that a patch sets: applied afterwards, it undoes the patch. */
export function inverse(document: PlanDocument, patch: Patch): Patch {
  return {
    ...(patch.room && { room: fieldsOf(document.room, patch.room) }),
    ...(patch.tables && { tables: valuesAt(document.tables, patch.tables) }),
    ...(patch.objects && { objects: valuesAt(document.objects, patch.objects) }),
    ...(patch.seats && { seats: valuesAt(document.seats, patch.seats) }),
    ...(patch.rules && { rules: valuesAt(document.rules, patch.rules) }),
  };
}

function valuesAt<T>(map: ReadonlyMap<string, T>, at: ReadonlyMap<string, unknown>): Map<string, T | null> {
  return new Map([...at.keys()].map((id) => [id, map.get(id) ?? null]));
}

/** The values of some fields of the room. */
function fieldsOf(room: RoomSettings, fields: Partial<RoomSettings>): Partial<RoomSettings> {
  return Object.fromEntries(Object.entries(room).filter(([key]) => key in fields));
}

/** Whether nothing is in it. */
export function isEmptyPatch(patch: Patch): boolean {
  return Object.keys(patch.room ?? {}).length === 0 && things.every((kind) => !patch[kind]?.size);
}

/** Both, the later one's values where they set the same. */
export function joined(first: Patch, later: Patch): Patch {
  return {
    ...((first.room || later.room) && { room: { ...first.room, ...later.room } }),
    ...((first.tables || later.tables) && { tables: new Map([...(first.tables ?? []), ...(later.tables ?? [])]) }),
    ...((first.objects || later.objects) && { objects: new Map([...(first.objects ?? []), ...(later.objects ?? [])]) }),
    ...((first.seats || later.seats) && { seats: new Map([...(first.seats ?? []), ...(later.seats ?? [])]) }),
    ...((first.rules || later.rules) && { rules: new Map([...(first.rules ?? []), ...(later.rules ?? [])]) }),
  };
}

/** Whether two things say the same, whatever the revisions they come from. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [fieldsBesideRevision(a), fieldsBesideRevision(b)];
  return (
    one.length === other.length &&
    one.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function fieldsBesideRevision(value: object): string[] {
  return Object.keys(value).filter((key) => key !== "revision");
}
