import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { ruleMatterSchema } from "../schema";
import type {
  ObjectKind,
  Point,
  RoomObject,
  RoomSeat,
  RoomTable,
  SeatAssignment,
  SeatingRule,
  TableShape,
} from "../types";

type Placed = {
  id: string;
  x: number;
  y: number;
  rotation: number;
  width: number;
  depth: number;
  groupId: string | null;
  isLocked: boolean;
  revision: number;
};
type TableRow = Placed & {
  number: number;
  name: string | null;
  notes: string | null;
  shape: TableShape;
  seats: RoomSeat[];
};
type ObjectRow = Placed & { kind: ObjectKind; label: string | null; points: Point[] | null; isRound: boolean };

/** Tables with their seats that changed after `since` (0: all), by number. One statement. */
export async function listTables(tx: Tx, scope: EventScope, layoutId: string, since: number): Promise<RoomTable[]> {
  const rows = await tx.$queryRaw<TableRow[]>`
    SELECT t.id::text, t.number, t.name, t.notes, t.shape::text, t.x, t.y, t.rotation, t.width, t.depth,
      t.group_id::text AS "groupId", t.is_locked AS "isLocked", t.revision,
      coalesce((
        SELECT json_agg(json_build_object('id', s.id, 'position', s.position, 'kind', s.kind, 'isRemoved', s.is_removed)
          ORDER BY s.position)
        FROM seats s WHERE s.event_id = t.event_id AND s.layout_id = t.layout_id AND s.table_id = t.id), '[]') AS seats
    FROM seating_tables t
    WHERE t.event_id = ${scope.eventId}::uuid AND t.layout_id = ${layoutId}::uuid AND t.revision > ${since}::int
    ORDER BY t.number`;
  return rows.map(({ x, y, ...table }) => ({ ...table, at: { x, y } }));
}

/** Objects that changed after `since`, in the order they came. One statement. */
export async function listObjects(tx: Tx, scope: EventScope, layoutId: string, since: number): Promise<RoomObject[]> {
  const rows = await tx.$queryRaw<ObjectRow[]>`
    SELECT id::text, kind::text, label, x, y, rotation, width, depth, points, is_round AS "isRound",
      group_id::text AS "groupId", is_locked AS "isLocked", revision
    FROM seating_objects
    WHERE event_id = ${scope.eventId}::uuid AND layout_id = ${layoutId}::uuid AND revision > ${since}::int
    ORDER BY id`;
  return rows.map(({ x, y, ...object }) => ({ ...object, at: { x, y } }));
}

/** Who was seated after `since`: guests who are still on the list. One statement. */
export async function listAssignments(
  tx: Tx,
  scope: EventScope,
  layoutId: string,
  since: number,
): Promise<SeatAssignment[]> {
  return tx.$queryRaw<SeatAssignment[]>`
    SELECT c.seat_id::text AS "seatId", c.guest_id::text AS "guestId", c.is_locked AS "isLocked", c.revision
    FROM seat_claims c JOIN guests g ON g.id = c.guest_id AND g.deleted_at IS NULL
    WHERE c.event_id = ${scope.eventId}::uuid AND c.layout_id = ${layoutId}::uuid AND c.revision > ${since}::int
    ORDER BY c.guest_id`;
}

type RuleRow = {
  id: string;
  strength: "must" | "rather";
  weight: number | null;
  matter: Record<string, unknown>;
  who: unknown[];
  revision: number;
};

/**
 * Rules that changed after `since`, in the order they were made. One whose last subject was deleted a moment ago is left
 * out: it says nothing. One statement.
 */
export async function listRules(tx: Tx, scope: EventScope, layoutId: string, since: number): Promise<SeatingRule[]> {
  const rows = await tx.$queryRaw<RuleRow[]>`
    SELECT r.id::text, r.strength::text, r.weight, r.matter, r.revision, coalesce((
      SELECT json_agg(CASE WHEN s.kind = 'side' THEN json_build_object('kind', s.kind, 'name', s.side)
        ELSE json_build_object('kind', s.kind, 'id', coalesce(s.guest_id, s.household_id, s.tag_id)) END
        ORDER BY s.position)
      FROM seating_rule_subjects s
      WHERE s.event_id = r.event_id AND s.layout_id = r.layout_id AND s.rule_id = r.id), '[]') AS who
    FROM seating_rules r
    WHERE r.event_id = ${scope.eventId}::uuid AND r.layout_id = ${layoutId}::uuid AND r.revision > ${since}::int
      AND (r.subject_count = 0 OR EXISTS (SELECT FROM seating_rule_subjects s WHERE s.rule_id = r.id))
    ORDER BY r.id`;
  return rows.map(({ id, strength, weight, matter, who, revision }) => {
    const about = ruleMatterSchema.parse({ ...matter, who });
    if (strength === "must") return { id, revision, strength, ...about };
    return { id, revision, strength, weight: weight === 1 || weight === 2 ? weight : 3, ...about };
  });
}

/** Seats that are kept for somebody who is no guest yet: live holds and tickets. One statement. */
export async function listHeldSeats(tx: Tx, scope: EventScope, layoutId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ seatId: string }[]>`
    SELECT seat_id::text AS "seatId" FROM seat_claims
    WHERE event_id = ${scope.eventId}::uuid AND layout_id = ${layoutId}::uuid AND kind <> 'guest'
      AND (expires_at IS NULL OR expires_at > ${now()}::timestamptz)`;
  return rows.map(({ seatId }) => seatId);
}
