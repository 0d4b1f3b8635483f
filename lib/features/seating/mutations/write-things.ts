import type { EventScope } from "@/lib/platform/access/scopes";
import { userOf } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import type { Folded, FoldedChanges, ObjectPut, TablePut } from "../rules/fold-changes";

/** Where and as what a batch is written. */
export type Writing = { tx: Tx; scope: EventScope; layoutId: string; revision: number };

/** What a batch puts, and the ids of what it takes away. */
export function split<T>(folded: ReadonlyMap<string, Folded<T | null>>): { puts: T[]; removed: string[] } {
  const puts: T[] = [];
  const removed: string[] = [];
  for (const [id, { to }] of folded) {
    if (to === null) removed.push(id);
    else puts.push(to);
  }
  return { puts, removed };
}

/** Takes tables (with their seats), objects and rules away. Whoever sat there has been unseated before. */
export async function deleteThings({ tx, scope, layoutId }: Writing, changes: FoldedChanges): Promise<void> {
  const [tables, objects, rules] = [split(changes.tables), split(changes.objects), split(changes.rules)];
  const at = { layoutId, eventId: scope.eventId };
  if (tables.removed.length > 0) await tx.seatingTable.deleteMany({ where: { ...at, id: { in: tables.removed } } });
  if (objects.removed.length > 0) await tx.seatingObject.deleteMany({ where: { ...at, id: { in: objects.removed } } });
  if (rules.removed.length > 0) await tx.seatingRule.deleteMany({ where: { ...at, id: { in: rules.removed } } });
}

const flat = <T extends { at: { x: number; y: number } }>({ at, ...rest }: T) => ({ ...rest, x: at.x, y: at.y });

/** Writes tables and their seats: five statements, however many. An id that another layout uses is refused by its key. */
export async function putTables(writing: Writing, tables: readonly TablePut[]): Promise<void> {
  if (tables.length === 0) return;
  const { tx, scope, layoutId, revision } = writing;
  const rows = JSON.stringify(tables.map(({ seats: _, ...table }) => flat(table)));
  const by = userOf(scope.actor);
  await tx.$executeRaw`
    UPDATE seating_tables t SET number = p.number, name = p.name, notes = p.notes, shape = p.shape, x = p.x, y = p.y,
      rotation = p.rotation, width = p.width, depth = p.depth, group_id = p."groupId", is_locked = p."isLocked",
      revision = ${revision}::int, changed_by_id = ${by}::uuid
    FROM json_to_recordset(${rows}::json) AS p (id uuid, number int, name text, notes text, shape table_shape, x int,
      y int, rotation int, width int, depth int, "groupId" uuid, "isLocked" boolean)
    WHERE t.id = p.id AND t.layout_id = ${layoutId}::uuid AND t.event_id = ${scope.eventId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO seating_tables (id, event_id, layout_id, number, name, notes, shape, x, y, rotation, width, depth, group_id,
      is_locked, revision, changed_by_id)
    SELECT p.id, ${scope.eventId}::uuid, ${layoutId}::uuid, p.number, p.name, p.notes, p.shape, p.x, p.y, p.rotation,
      p.width, p.depth, p."groupId", p."isLocked", ${revision}::int, ${by}::uuid
    FROM json_to_recordset(${rows}::json) AS p (id uuid, number int, name text, notes text, shape table_shape, x int,
      y int, rotation int, width int, depth int, "groupId" uuid, "isLocked" boolean)
    WHERE NOT EXISTS (SELECT FROM seating_tables t WHERE t.id = p.id AND t.layout_id = ${layoutId}::uuid)`;
  await putSeats(writing, tables);
}

async function putSeats({ tx, scope, layoutId }: Writing, tables: readonly TablePut[]): Promise<void> {
  const ids = tables.map(({ id }) => id);
  const seats = tables.flatMap((table) => table.seats.map((seat) => ({ ...seat, tableId: table.id })));
  const rows = JSON.stringify(seats);
  await tx.$executeRaw`
    DELETE FROM seats s WHERE s.layout_id = ${layoutId}::uuid AND s.event_id = ${scope.eventId}::uuid
      AND s.table_id = ANY(${ids}::uuid[]) AND s.id <> ALL(${seats.map(({ id }) => id)}::uuid[])`;
  await tx.$executeRaw`
    UPDATE seats s SET position = p.position, kind = p.kind, is_removed = p."isRemoved"
    FROM json_to_recordset(${rows}::json) AS p (id uuid, position int, kind seat_kind, "isRemoved" boolean, "tableId" uuid)
    WHERE s.id = p.id AND s.table_id = p."tableId" AND s.layout_id = ${layoutId}::uuid
      AND s.event_id = ${scope.eventId}::uuid
      AND (s.position, s.kind, s.is_removed) IS DISTINCT FROM (p.position, p.kind, p."isRemoved")`;
  await tx.$executeRaw`
    INSERT INTO seats (id, event_id, layout_id, table_id, position, kind, is_removed)
    SELECT p.id, ${scope.eventId}::uuid, ${layoutId}::uuid, p."tableId", p.position, p.kind, p."isRemoved"
    FROM json_to_recordset(${rows}::json) AS p (id uuid, position int, kind seat_kind, "isRemoved" boolean, "tableId" uuid)
    WHERE NOT EXISTS (SELECT FROM seats s WHERE s.id = p.id AND s.table_id = p."tableId")`;
}

/** Writes objects: two statements, however many. */
export async function putObjects(
  { tx, scope, layoutId, revision }: Writing,
  objects: readonly ObjectPut[],
): Promise<void> {
  if (objects.length === 0) return;
  const rows = JSON.stringify(objects.map(flat));
  const ids = objects.map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM seating_objects WHERE layout_id = ${layoutId}::uuid AND event_id = ${scope.eventId}::uuid
      AND id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO seating_objects (id, event_id, layout_id, kind, label, x, y, rotation, width, depth, points, is_round,
      group_id, is_locked, revision, changed_by_id)
    SELECT p.id, ${scope.eventId}::uuid, ${layoutId}::uuid, p.kind, p.label, p.x, p.y, p.rotation, p.width, p.depth,
      NULLIF(p.points, 'null'::jsonb), p."isRound", p."groupId", p."isLocked", ${revision}::int,
      ${userOf(scope.actor)}::uuid
    FROM json_to_recordset(${rows}::json) AS p (id uuid, kind object_kind, label text, x int, y int, rotation int,
      width int, depth int, points jsonb, "isRound" boolean, "groupId" uuid, "isLocked" boolean)`;
}
