import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { selectedGuests } from "../../list/data/conditions";
import type { GuestSelection } from "../../list/schema";
import type { SearchMode } from "../../list/types";

const { sql } = Prisma;

type Tagged = { count: number; changeId: string; name: string };

export async function tagSelected(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
  mode: SearchMode,
  tagId: string,
): Promise<Tagged> {
  const name = await tagName(tx, scope, tagId);
  const changed = sql`
    INSERT INTO guest_taggings (event_id, guest_id, tag_id)
    SELECT ${scope.eventId}::uuid, chosen.id, ${tagId}::uuid FROM (${selectedGuests(scope, selection, mode)}) chosen
    ON CONFLICT DO NOTHING RETURNING guest_id`;
  return { ...(await runAndKeep(tx, scope, tagId, true, changed)), name };
}

export async function untagSelected(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
  mode: SearchMode,
  tagId: string,
): Promise<Tagged> {
  const name = await tagName(tx, scope, tagId);
  const changed = sql`
    DELETE FROM guest_taggings t WHERE t.event_id = ${scope.eventId}::uuid AND t.tag_id = ${tagId}::uuid
      AND t.guest_id IN (${selectedGuests(scope, selection, mode)}) RETURNING t.guest_id`;
  return { ...(await runAndKeep(tx, scope, tagId, false, changed)), name };
}

async function tagName(tx: Tx, scope: EventScope, tagId: string): Promise<string> {
  const tag = await tx.guestTag.findFirst({ where: { id: tagId, eventId: scope.eventId }, select: { name: true } });
  if (!tag) throw notFoundError();
  return tag.name;
}

/** Runs the change and keeps whom it touched, in one statement. */
async function runAndKeep(
  tx: Tx,
  scope: EventScope,
  tagId: string,
  isAdded: boolean,
  changed: Prisma.Sql,
): Promise<{ count: number; changeId: string }> {
  const changeId = newId();
  const rows = await tx.$queryRaw<{ count: number }[]>`
    WITH changed AS (${changed})
    INSERT INTO guest_changes (id, organization_id, event_id, field, before, guest_count, created_at)
    SELECT ${changeId}::uuid, ${scope.organizationId}::uuid, ${scope.eventId}::uuid, 'tags',
      jsonb_build_object('tagId', ${tagId}::text, 'isAdded', ${isAdded}::boolean,
        'guestIds', coalesce(jsonb_agg(guest_id), '[]')),
      count(*), ${now()}
    FROM changed RETURNING guest_count AS count`;
  return { changeId, count: rows[0]?.count ?? 0 };
}
