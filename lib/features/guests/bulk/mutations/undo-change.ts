import { setSessionInvites } from "@/lib/features/events/sessions/mutations/invites";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { tellListChanged } from "../../mutations/tell-change";
import { guestCount } from "../../rules";
import { undoMove } from "./undo-move";

/**
 * Takes a change of many guests back: those whom it changed get what they had, whatever came in between; removed guests
 * and deleted tags stay away. Refuses a change that is undone already, older than a day, or another event's.
 */
export async function undoChange(
  scope: EventScope,
  changeId: string,
): Promise<Success<{ message: string }> | Refusal<"too_late">> {
  return inTransaction(
    async (tx) => {
      const change = await claimChange(tx, scope, changeId);
      if (!change) return refuse("too_late", "This can no longer be undone.");
      await takeBack(tx, scope, changeId, change.field);
      await recordAudit(tx, scope, {
        action: "guests.change_undone",
        subject: { kind: "guests", name: guestCount(change.guestCount) },
        after: { field: change.field, count: change.guestCount },
      });
      await tellListChanged(tx, scope);
      return done({ message: "Undone." });
    },
    { timeout: 180_000 },
  );
}

/** One undo wins: the row is marked by a conditional update. */
async function claimChange(
  tx: Tx,
  scope: EventScope,
  changeId: string,
): Promise<{ field: string; guestCount: number } | undefined> {
  const rows = await tx.$queryRaw<{ field: string; guestCount: number }[]>`
    UPDATE guest_changes SET undone_at = ${now()}
    WHERE id = ${changeId}::uuid AND organization_id = ${scope.organizationId}::uuid
      AND event_id = ${scope.eventId}::uuid AND undone_at IS NULL
    RETURNING field, guest_count AS "guestCount"`;
  return rows[0];
}

async function takeBack(tx: Tx, scope: EventScope, changeId: string, field: string): Promise<void> {
  if (field === "kind") await restoreKinds(tx, scope, changeId);
  else if (field === "side") await restoreSides(tx, scope, changeId);
  else if (field === "tags") await restoreTags(tx, scope, changeId);
  else if (field === "sessions") await withdrawInvites(tx, scope, changeId);
  else await undoMove(tx, scope, changeId);
}

async function restoreKinds(tx: Tx, scope: EventScope, changeId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ${replaced(scope, changeId)}
    UPDATE guests g SET kind = r.value::guest_kind, updated_at = ${now()}
    FROM replaced r WHERE g.event_id = ${scope.eventId}::uuid AND g.id = r.id`;
}

async function restoreSides(tx: Tx, scope: EventScope, changeId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ${replaced(scope, changeId)}
    UPDATE guests g SET side = r.value, updated_at = ${now()}
    FROM replaced r WHERE g.event_id = ${scope.eventId}::uuid AND g.id = r.id`;
}

/** What a change of a field replaced, read once: joined as it lies, the long JSON would be opened again for every row. */
function replaced(scope: EventScope, changeId: string): Prisma.Sql {
  return Prisma.sql`replaced AS MATERIALIZED (
    SELECT r.id, r.value FROM guest_changes c, jsonb_to_recordset(c.before->'values') AS r (id uuid, value text)
    WHERE c.id = ${changeId}::uuid AND c.event_id = ${scope.eventId}::uuid)`;
}

type Tagged = { tagId: string; isAdded: boolean; guestIds: string[] };

async function restoreTags(tx: Tx, scope: EventScope, changeId: string): Promise<void> {
  // Read first, then given as a list, for the same reason.
  const [change] = await tx.$queryRaw<Tagged[]>`
    SELECT before->>'tagId' AS "tagId", (before->>'isAdded')::boolean AS "isAdded", before->'guestIds' AS "guestIds"
    FROM guest_changes WHERE id = ${changeId}::uuid AND event_id = ${scope.eventId}::uuid`;
  if (!change) return;
  const { tagId, isAdded, guestIds } = change;
  if (isAdded) {
    await tx.$executeRaw`
      DELETE FROM guest_taggings WHERE event_id = ${scope.eventId}::uuid AND tag_id = ${tagId}::uuid
        AND guest_id = ANY(${guestIds}::uuid[])`;
    return;
  }
  await tx.$executeRaw`
    INSERT INTO guest_taggings (event_id, guest_id, tag_id)
    SELECT t.event_id, given.guest_id, t.id
    FROM unnest(${guestIds}::uuid[]) AS given (guest_id)
    JOIN guest_tags t ON t.event_id = ${scope.eventId}::uuid AND t.id = ${tagId}::uuid
    ON CONFLICT DO NOTHING`;
}

async function withdrawInvites(tx: Tx, scope: EventScope, changeId: string): Promise<void> {
  const [change] = await tx.$queryRaw<{ sessionId: string; guestIds: string[] }[]>`
    SELECT before->>'sessionId' AS "sessionId", before->'guestIds' AS "guestIds"
    FROM guest_changes WHERE id = ${changeId}::uuid AND event_id = ${scope.eventId}::uuid`;
  if (!change) return;
  const { sessionId, guestIds } = change;
  await setSessionInvites(tx, scope, { guestIds, sessionIds: [sessionId], isInvited: false, by: scope.actor });
}
