import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { SeatingDelta, SeatingPlan } from "../types";
import { listAssignments, listHeldSeats, listObjects, listRules, listTables } from "./contents";
import { findLayoutRow } from "./room";

/** A layout with everything in it; null for another event's. Six statements, whatever its size. */
export async function getPlan(scope: EventScope, layoutId: string, tx: Tx = db): Promise<SeatingPlan | null> {
  if (!isId(layoutId)) return null;
  // The row first: what is read after it is at least as new as its revision says.
  const row = await findLayoutRow(tx, scope, layoutId);
  if (!row) return null;
  const [tables, objects, assignments, rules, heldSeatIds] = await Promise.all([
    listTables(tx, scope, layoutId, 0),
    listObjects(tx, scope, layoutId, 0),
    listAssignments(tx, scope, layoutId, 0),
    listRules(tx, scope, layoutId, 0),
    listHeldSeats(tx, scope, layoutId),
  ]);
  return { room: { ...row.settings, tables, objects }, assignments, rules, heldSeatIds };
}

/** What changed in a layout after a revision; null for another event's. Seven statements at most. */
export async function getDelta(
  scope: EventScope,
  layoutId: string,
  since: number,
  tx: Tx = db,
): Promise<SeatingDelta | null> {
  if (!isId(layoutId)) return null;
  const row = await findLayoutRow(tx, scope, layoutId);
  if (!row) return null;
  const { settings, roomRevision } = row;
  const room = roomRevision > since ? settings : null;
  const { revision } = settings;
  const removed = { tableIds: [], objectIds: [], ruleIds: [], guestIds: [] };
  const heldSeatIds = await listHeldSeats(tx, scope, layoutId);
  const nothing = { tables: [], objects: [], assignments: [], rules: [] };
  if (revision <= since) return { since, revision, room, ...nothing, heldSeatIds, removed };
  const [tables, objects, assignments, rules, gone] = await Promise.all([
    listTables(tx, scope, layoutId, since),
    listObjects(tx, scope, layoutId, since),
    listAssignments(tx, scope, layoutId, since),
    listRules(tx, scope, layoutId, since),
    listRemoved(tx, scope, layoutId, since),
  ]);
  return { since, revision, room, tables, objects, assignments, rules, heldSeatIds, removed: gone };
}

async function listRemoved(
  tx: Tx,
  scope: EventScope,
  layoutId: string,
  since: number,
): Promise<SeatingDelta["removed"]> {
  const rows = await tx.seatingRemoval.findMany({
    where: { layoutId, eventId: scope.eventId, revision: { gt: since } },
    select: { kind: true, subjectId: true },
  });
  const of = (kind: (typeof rows)[number]["kind"]) =>
    rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId);
  return { tableIds: of("table"), objectIds: of("object"), ruleIds: of("rule"), guestIds: of("guest") };
}
