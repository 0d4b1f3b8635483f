import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { answerSql } from "../data/answers";
import { listObjects, listRules, listTables } from "../data/contents";
import type { Present, PresentGuest, PresentSeat, PresentState } from "../rules/conflicts";
import type { FoldedChanges } from "../rules/fold-changes";
import { isSameObject, isSameRule, isSameTable } from "../rules/same";
import type { LockedLayout } from "./lock-layout";

type Known = { kind: "table" | "object" | "rule"; id: string; revision: number; isGone: boolean; by: string | null };

/** As much of a locked layout as a batch is about: nine statements at most, whatever its size. */
export async function readPresent(
  tx: Tx,
  scope: EventScope,
  layout: LockedLayout,
  changes: FoldedChanges,
): Promise<PresentState> {
  const { tables, objects, rules } = await readThings(tx, scope, layout, changes);
  return {
    room: { id: layout.id, revision: layout.roomRevision, by: layout.changedBy },
    tables,
    objects,
    rules,
    numbers: await readNumbers(tx, scope, layout, changes),
    seats: await readSeats(tx, scope, layout, changes),
    guests: await readGuests(tx, scope, layout, changes),
    rulesNamingGone: await readRulesNamingGone(tx, scope, changes),
  };
}

async function readThings(tx: Tx, scope: EventScope, layout: LockedLayout, changes: FoldedChanges) {
  const ids = [...changes.tables.keys(), ...changes.objects.keys(), ...changes.rules.keys()];
  const things = {
    table: new Map<string, Present>(),
    object: new Map<string, Present>(),
    rule: new Map<string, Present>(),
  };
  if (ids.length > 0) {
    const at = [scope.eventId, layout.id] as const;
    const known = await tx.$queryRaw<Known[]>`
      WITH asked AS (SELECT unnest(${ids}::uuid[]) AS id), known AS (
        SELECT 'table' AS kind, id, revision, false AS gone, changed_by_id FROM seating_tables
          WHERE event_id = ${at[0]}::uuid AND layout_id = ${at[1]}::uuid AND id IN (SELECT id FROM asked)
        UNION ALL SELECT 'object', id, revision, false, changed_by_id FROM seating_objects
          WHERE event_id = ${at[0]}::uuid AND layout_id = ${at[1]}::uuid AND id IN (SELECT id FROM asked)
        UNION ALL SELECT 'rule', id, revision, false, changed_by_id FROM seating_rules
          WHERE event_id = ${at[0]}::uuid AND layout_id = ${at[1]}::uuid AND id IN (SELECT id FROM asked)
        UNION ALL SELECT kind::text, subject_id, revision, true, changed_by_id FROM seating_removals
          WHERE event_id = ${at[0]}::uuid AND layout_id = ${at[1]}::uuid AND kind <> 'guest'
            AND subject_id IN (SELECT id FROM asked))
      SELECT k.kind, k.id::text, k.revision, k.gone AS "isGone", u.name AS by
      FROM known k LEFT JOIN users u ON u.id = k.changed_by_id`;
    const same = await readSame(tx, scope, layout, changes, known);
    for (const { kind, id, ...rest } of known) things[kind].set(id, { ...rest, isSame: same.has(id) });
  }
  return { tables: things.table, objects: things.object, rules: things.rule };
}

/** Which of the things that are newer than expected are already as the batch wants them. */
async function readSame(tx: Tx, scope: EventScope, layout: LockedLayout, changes: FoldedChanges, known: Known[]) {
  const same = new Set<string>();
  const newer = (kind: Known["kind"], puts: ReadonlyMap<string, { expects: number | null; to: unknown }>): boolean =>
    known.some((each) => {
      const put = puts.get(each.id);
      return (
        each.kind === kind && !each.isGone && put?.to != null && (put.expects === null || put.expects < each.revision)
      );
    });
  if (newer("table", changes.tables)) {
    for (const table of await listTables(tx, scope, layout.id, 0)) {
      if (isSameTable(table, changes.tables.get(table.id)?.to)) same.add(table.id);
    }
  }
  if (newer("object", changes.objects)) {
    for (const object of await listObjects(tx, scope, layout.id, 0)) {
      if (isSameObject(object, changes.objects.get(object.id)?.to)) same.add(object.id);
    }
  }
  if (newer("rule", changes.rules)) {
    for (const rule of await listRules(tx, scope, layout.id, 0)) {
      if (isSameRule(rule, changes.rules.get(rule.id)?.to)) same.add(rule.id);
    }
  }
  return same;
}

async function readNumbers(tx: Tx, scope: EventScope, layout: LockedLayout, { tables }: FoldedChanges) {
  const wanted = [...tables.values()].flatMap(({ to }) => (to ? [to.number] : []));
  if (wanted.length === 0) return new Map<number, string>();
  const rows = await tx.seatingTable.findMany({
    where: {
      layoutId: layout.id,
      eventId: scope.eventId,
      number: { in: wanted },
      id: { notIn: [...tables.keys()] },
    },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [number, id]));
}

type SeatRow = {
  id: string;
  tableId: string;
  isRemoved: boolean;
  isHeld: boolean;
  guestId: string | null;
  name: string;
  by: string | null;
};

async function readSeats(tx: Tx, scope: EventScope, layout: LockedLayout, { tables, seats }: FoldedChanges) {
  const wanted = [...seats.values()].flatMap(({ to }) => (to.seatId === null ? [] : [to.seatId]));
  const found = new Map<string, PresentSeat>();
  if (wanted.length === 0 && tables.size === 0) return found;
  const rows = await tx.$queryRaw<SeatRow[]>`
    SELECT s.id::text, s.table_id::text AS "tableId", s.is_removed AS "isRemoved", c.id IS NOT NULL AS "isHeld",
      c.guest_id::text AS "guestId", u.name AS by,
      CASE WHEN g.id IS NULL THEN 'Somebody who is booking' ELSE trim(concat_ws(' ', g.first_name, g.last_name)) END AS name
    FROM seats s
    LEFT JOIN seat_claims c ON c.layout_id = s.layout_id AND c.seat_id = s.id
      AND (c.expires_at IS NULL OR c.expires_at > ${now()}::timestamptz)
    LEFT JOIN guests g ON g.event_id = c.event_id AND g.id = c.guest_id
    LEFT JOIN users u ON u.id = c.changed_by_id
    WHERE s.event_id = ${scope.eventId}::uuid AND s.layout_id = ${layout.id}::uuid
      AND (s.id = ANY(${wanted}::uuid[]) OR s.table_id = ANY(${[...tables.keys()]}::uuid[]))`;
  for (const { id, tableId, isRemoved, isHeld, guestId, name, by } of rows) {
    found.set(id, { tableId, isRemoved, holder: isHeld ? { guestId, name, by } : null });
  }
  return found;
}

async function readGuests(tx: Tx, scope: EventScope, layout: LockedLayout, { seats }: FoldedChanges) {
  const ids = [...seats.keys()];
  if (ids.length === 0) return new Map<string, PresentGuest>();
  const rows = await tx.$queryRaw<(Omit<PresentGuest, "state"> & { id: string; isGone: boolean; answer: string })[]>`
    SELECT g.id::text, trim(concat_ws(' ', g.first_name, g.last_name)) AS name, g.deleted_at IS NOT NULL AS "isGone",
      c.seat_id::text AS "seatId", u.name AS by, ${answerSql(layout.sessionId)} AS answer
    FROM guests g
    LEFT JOIN seat_claims c ON c.layout_id = ${layout.id}::uuid AND c.guest_id = g.id
    LEFT JOIN seating_removals r ON r.layout_id = ${layout.id}::uuid AND r.kind = 'guest' AND r.subject_id = g.id
    LEFT JOIN users u ON u.id = coalesce(c.changed_by_id, r.changed_by_id)
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
      AND g.id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, isGone, answer, ...guest }) => [
      id,
      { ...guest, state: isGone ? "gone" : answer === "declined" ? "declined" : "expected" } as const,
    ]),
  );
}

/** Whom the batch's rules name is locked against deletion until the end, so that the keys hold. */
async function readRulesNamingGone(tx: Tx, scope: EventScope, { rules }: FoldedChanges): Promise<Set<string>> {
  const named = [...rules].flatMap(([ruleId, { to }]) =>
    to && "who" in to ? to.who.flatMap((each) => (each.kind === "side" ? [] : { ruleId, id: each.id })) : [],
  );
  if (named.length === 0) return new Set();
  const ids = [...new Set(named.map(({ id }) => id))];
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH g AS (SELECT id FROM guests WHERE organization_id = ${scope.organizationId}::uuid
        AND event_id = ${scope.eventId}::uuid AND id = ANY(${ids}::uuid[]) FOR KEY SHARE),
      h AS (SELECT id FROM households WHERE event_id = ${scope.eventId}::uuid AND id = ANY(${ids}::uuid[]) FOR KEY SHARE),
      t AS (SELECT id FROM guest_tags WHERE event_id = ${scope.eventId}::uuid AND id = ANY(${ids}::uuid[]) FOR KEY SHARE)
    SELECT id::text FROM g UNION ALL SELECT id::text FROM h UNION ALL SELECT id::text FROM t`;
  const known = new Set(found.map(({ id }) => id));
  return new Set(named.filter(({ id }) => !known.has(id)).map(({ ruleId }) => ruleId));
}
