import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import { selectedGuests } from "../../list/data/conditions";
import type { GuestSelection } from "../../list/schema";
import type { SearchMode } from "../../list/types";
import type { GuestKind } from "../../types";
import type { ChangedField } from "../types";

const { sql } = Prisma;

type Statement = { field: ChangedField; column: Prisma.Sql; value: Prisma.Sql };

export async function setKind(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
  mode: SearchMode,
  kind: GuestKind,
): Promise<{ count: number; changeId: string }> {
  return setField(tx, scope, selectedGuests(scope, selection, mode), {
    field: "kind",
    column: sql`kind`,
    value: sql`${kind}::guest_kind`,
  });
}

export async function setSide(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
  mode: SearchMode,
  side: string | null,
): Promise<{ count: number; changeId: string }> {
  return setField(tx, scope, selectedGuests(scope, selection, mode), {
    field: "side",
    column: sql`side`,
    value: sql`${side}::text`,
  });
}

/** Sets the column where it differs, and keeps what stood there, in one statement. */
async function setField(
  tx: Tx,
  scope: EventScope,
  selected: Prisma.Sql,
  { field, column, value }: Statement,
): Promise<{ count: number; changeId: string }> {
  const changeId = newId();
  const at = now();
  const rows = await tx.$queryRaw<{ count: number }[]>`
    WITH chosen AS (
      SELECT c.id, c.${column} AS before FROM guests c
      WHERE c.id IN (${selected}) AND c.${column} IS DISTINCT FROM ${value} ORDER BY c.id FOR UPDATE
    ), changed AS (
      UPDATE guests u SET ${column} = ${value}, updated_at = ${at} FROM chosen
      WHERE u.id = chosen.id RETURNING u.id, chosen.before
    )
    INSERT INTO guest_changes (id, organization_id, event_id, field, before, guest_count, created_at)
    SELECT ${changeId}::uuid, ${scope.organizationId}::uuid, ${scope.eventId}::uuid, ${field},
      jsonb_build_object('values', coalesce(jsonb_agg(jsonb_build_object('id', id, 'value', before)), '[]')),
      count(*), ${at}
    FROM changed RETURNING guest_count AS count`;
  return { changeId, count: rows[0]?.count ?? 0 };
}
