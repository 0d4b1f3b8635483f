import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { putRules } from "../../mutations/write-rules";
import { putObjects, putTables, type Writing } from "../../mutations/write-things";
import type { Room, RuleDraft } from "../../types";

/** More than anybody compares; each is a room of its own. */
const mostLayouts = 50;

/** A layout to be, with whatever stands in the room. Its things bring ids that nothing else has. */
export type NewLayout = Omit<Room, "id" | "revision" | "background"> & { sessionId: string | null };

/** Makes a layout. Refuses more than fifty at an event; throws NOT_FOUND for another event's session. */
export async function createLayout(
  scope: EventScope,
  layout: NewLayout,
): Promise<Result<{ layoutId: string }, "too_many">> {
  return inTransaction(async (tx) => insertLayout(tx, scope, layout, []));
}

/** As `createLayout`, in the caller's transaction. */
export async function insertLayout(
  tx: Tx,
  scope: EventScope,
  { tables, objects, sessionId, ...settings }: NewLayout,
  rules: readonly RuleDraft[],
): Promise<Result<{ layoutId: string }, "too_many">> {
  const at = { organizationId: scope.organizationId, eventId: scope.eventId };
  if ((await tx.seatingLayout.count({ where: at })) >= mostLayouts) {
    return refuse("too_many", `An event has at most ${mostLayouts} layouts. Delete one that you no longer need.`);
  }
  await requireSession(tx, scope, sessionId);
  const layoutId = newId();
  const by = userOf(scope.actor);
  await tx.seatingLayout.create({
    data: { ...at, ...settings, id: layoutId, sessionId, changedById: by, createdById: by, createdAt: now() },
  });
  const writing: Writing = { tx, scope, layoutId, revision: 1 };
  await putTables(writing, tables);
  await putObjects(writing, objects);
  await putRules(writing, rules);
  await recordAudit(tx, scope, {
    action: "seating.created",
    subject: { kind: "seating_layout", id: layoutId, name: settings.name },
    after: { tables: tables.length, objects: objects.length },
  });
  await raise(tx, scope, { name: "seating/layout.changed", data: { eventId: scope.eventId, layoutId } });
  return done({ layoutId });
}

/** Throws NOT_FOUND for a session of another event. */
export async function requireSession(tx: Tx, scope: EventScope, sessionId: string | null): Promise<void> {
  if (sessionId === null) return;
  if ((await tx.session.count({ where: { id: sessionId, eventId: scope.eventId } })) === 0) throw notFoundError();
}
