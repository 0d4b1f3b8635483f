import type { RoomTable, SeatAssignment, SeatingChange } from "../types";
import { isEmptyPatch, isSame, type Patch, type PlanDocument, type RoomSettings, things } from "./plan-document";

/** What the document says differently from what is kept: nothing where it says the same. */
export function difference(kept: PlanDocument, document: PlanDocument): Patch {
  const room = differentFields(kept.room, document.room);
  const [tables, objects] = [changed(kept.tables, document.tables), changed(kept.objects, document.objects)];
  const [seats, rules] = [changed(kept.seats, document.seats), changed(kept.rules, document.rules)];
  return {
    ...(room && { room }),
    ...(tables && { tables }),
    ...(objects && { objects }),
    ...(seats && { seats }),
    ...(rules && { rules }),
  };
}

const settled = new WeakMap<PlanDocument, { kept: PlanDocument; is: boolean }>();

/** Whether the document says nothing that is not kept: `difference` would be empty. Looks no farther than the first difference. */
export function isAllKept(kept: PlanDocument, document: PlanDocument): boolean {
  const known = settled.get(document);
  if (known?.kept === kept) return known.is;
  const is =
    differentFields(kept.room, document.room) === null &&
    things.every((kind) => isUnchanged(kept[kind], document[kind]));
  settled.set(document, { kept, is });
  return is;
}

function isUnchanged(kept: ReadonlyMap<string, unknown>, present: ReadonlyMap<string, unknown>): boolean {
  if (kept === present) return true;
  if (kept.size !== present.size) return false;
  for (const [id, value] of present) if (!kept.has(id) || !isSame(kept.get(id), value)) return false;
  return true;
}

function changed<T>(kept: ReadonlyMap<string, T>, present: ReadonlyMap<string, T>): Map<string, T | null> | null {
  if (kept === present) return null;
  const values = new Map<string, T | null>();
  for (const [id, value] of present) if (!isSame(kept.get(id), value)) values.set(id, value);
  for (const id of kept.keys()) if (!present.has(id)) values.set(id, null);
  return values.size > 0 ? values : null;
}

/** The fields of the room that differ, as they are in the second. */
export function differentFields(kept: RoomSettings, present: RoomSettings): Partial<RoomSettings> | null {
  if (kept === present) return null;
  const before = new Map(Object.entries(kept));
  const fields = Object.entries(present).filter(
    ([key, value]) => key !== "revision" && key !== "id" && !isSame(before.get(key), value),
  );
  return fields.length > 0 ? Object.fromEntries(fields) : null;
}

/** A patch as changes to be kept, each with the revision (or the seat) that it was made on. */
export function changesOf(patch: Patch, kept: PlanDocument, revision: number): SeatingChange[] {
  if (isEmptyPatch(patch)) return [];
  const changes: SeatingChange[] = [];
  if (patch.room) {
    const { id: _, revision: __, ...room } = patch.room;
    changes.push({ do: "set_room", room, expects: revision });
  }
  for (const [tableId, table] of patch.tables ?? []) {
    const expects = kept.tables.get(tableId)?.revision ?? null;
    if (table) changes.push({ do: "put_table", table: withoutRevision(table), expects });
    else if (expects !== null) changes.push({ do: "remove_table", tableId, expects });
  }
  for (const [objectId, object] of patch.objects ?? []) {
    const expects = kept.objects.get(objectId)?.revision ?? null;
    if (object) changes.push({ do: "put_object", object: withoutRevision(object), expects });
    else if (expects !== null) changes.push({ do: "remove_object", objectId, expects });
  }
  for (const [guestId, seat] of patch.seats ?? []) changes.push(seatChange(guestId, seat, kept));
  for (const [ruleId, rule] of patch.rules ?? []) {
    const expects = kept.rules.get(ruleId)?.revision ?? null;
    if (rule) {
      const { revision: _, ...draft } = rule;
      changes.push({ do: "put_rule", rule: draft, expects });
    } else if (expects !== null) changes.push({ do: "remove_rule", ruleId, expects });
  }
  return changes;
}

function seatChange(guestId: string, seat: SeatAssignment | null, kept: PlanDocument): SeatingChange {
  const expects = kept.seats.get(guestId)?.seatId ?? null;
  return { do: "seat", guestId, seatId: seat?.seatId ?? null, isLocked: seat?.isLocked ?? false, expects };
}

function withoutRevision<T extends { revision: number }>(thing: T): Omit<T, "revision"> {
  const { revision: _, ...rest } = thing;
  return rest;
}

/** The lowest number that no table has. */
export function freeNumber(tables: Iterable<Pick<RoomTable, "number">>): number {
  const taken = new Set([...tables].map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
