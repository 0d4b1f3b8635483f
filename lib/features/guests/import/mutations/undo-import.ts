import { lockHouseholds, releasePlacesOf } from "@/lib/features/events/places/mutations";
import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { getImportRun } from "../data";
import { type GuestFields, writeGuestFields } from "./apply-updates";

/**
 * Takes a finished import back: its guests leave the list (and give back their places), what it changed is put back.
 * They stay among the recently removed. Refuses what has not finished, or was undone.
 */
export async function undoImport(
  scope: EventScope,
  input: { importRunId: string },
): Promise<Result<{ removed: number; message: string }, "not_finished">> {
  const run = await getImportRun(scope, input.importRunId);
  if (!run) throw notFoundError();
  const removed = await inTransaction(
    async (tx) => {
      const claimed = await tx.importRun.updateMany({
        where: { id: run.id, eventId: scope.eventId, status: "completed" },
        data: { status: "undone" },
      });
      if (claimed.count === 0) return null;
      const count = await removeGuests(tx, scope, run.id);
      await restoreUpdated(tx, scope, run.id);
      await recordAudit(tx, scope, {
        action: "guests.import_undone",
        subject: { kind: "import", id: run.id, name: run.fileName },
        before: { guests: count },
      });
      await raise(
        tx,
        scope,
        { name: "guests/list.changed", data: { eventId: scope.eventId } },
        {
          name: "guests/import.ended",
          data: { eventId: scope.eventId, importRunId: run.id, outcome: "undone", by: userOf(scope.actor) },
        },
      );
      return count;
    },
    { timeout: 60_000 },
  );
  if (removed === null) return refuse("not_finished", "Only a finished import can be undone, and only once.");
  return done({
    removed,
    message: `${formatsOf(scope.actor).counted(removed, "guest was", "guests were")} taken off the list again.`,
  });
}

async function removeGuests(tx: Tx, scope: EventScope, importRunId: string): Promise<number> {
  const guests = await tx.guest.findMany({
    where: { eventId: scope.eventId, importRunId, deletedAt: null },
    select: { id: true, householdId: true },
  });
  const ids = guests.map((guest) => guest.id);
  await lockHouseholds(tx, scope, [...new Set(guests.map((guest) => guest.householdId))]);
  await releasePlacesOf(tx, scope, ids);
  const at = now();
  const removed = await tx.$executeRaw`
    UPDATE guests SET deleted_at = ${at}, removal_id = ${importRunId}::uuid, updated_at = ${at}
    WHERE event_id = ${scope.eventId}::uuid AND id = ANY(${ids}::uuid[]) AND deleted_at IS NULL`;
  await tx.$executeRaw`
    UPDATE households h SET deleted_at = ${at}, removal_id = ${importRunId}::uuid, updated_at = ${at}
    WHERE h.event_id = ${scope.eventId}::uuid AND h.import_run_id = ${importRunId}::uuid AND h.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM guests g
        WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL)`;
  return removed;
}

async function restoreUpdated(tx: Tx, scope: EventScope, importRunId: string): Promise<void> {
  const rows = await tx.$queryRaw<
    (GuestFields & {
      id: string;
      firstName: string;
      lastName: string;
      householdName: string;
      householdEmail: string | null;
    })[]
  >`
    SELECT g.id::text, g.first_name AS "firstName", g.last_name AS "lastName", h.name AS "householdName",
      h.email AS "householdEmail",
      r.before->>'email' AS email, r.before->>'phone' AS phone, r.before->>'kind' AS kind, r.before->>'side' AS side,
      r.before->>'dietaryNeeds' AS "dietaryNeeds", r.before->>'accessibilityNeeds' AS "accessibilityNeeds",
      r.before->>'notes' AS notes
    FROM import_rows r
    JOIN guests g ON g.event_id = r.event_id AND g.id = r.guest_id
    JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    WHERE r.event_id = ${scope.eventId}::uuid AND r.run_id = ${importRunId}::uuid AND r.before IS NOT NULL`;
  const guests = rows.map(({ householdName, householdEmail, ...row }) => ({
    ...row,
    household: { name: householdName, email: householdEmail },
  }));
  if (guests.length > 0) await writeGuestFields(tx, scope, guests);
}
