import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { isFileFor } from "@/lib/platform/storage/read";
import { getDelta } from "../data/plan";
import { countSeatings, findConflicts } from "../rules/conflicts";
import { type FoldedChanges, foldChanges, type RoomPut } from "../rules/fold-changes";
import type { SaveOutcome, SeatingChange, SeatingConflict } from "../types";
import { lockLayout } from "./lock-layout";
import { readPresent } from "./read-present";
import { putRules } from "./write-rules";
import { claimSeats, freeSeats, noteRemovals } from "./write-seats";
import { deleteThings, putObjects, putTables, split, type Writing } from "./write-things";

/**
 * Makes a batch of changes of a layout: all of it, or nothing. Refuses, with what and who stood in the way, what somebody
 * changed after the planner saw it, a seat that is taken and a chair with somebody on it. What is already so is kept as
 * it is, so a batch may be sent again. A constant number of statements. Throws NOT_FOUND for another event's layout.
 */
export async function applyChanges(
  scope: EventScope,
  layoutId: string,
  given: { since: number; changes: readonly SeatingChange[] },
): Promise<SaveOutcome> {
  const changes = foldChanges(given.changes);
  try {
    return await inTransaction((tx) => apply(tx, scope, layoutId, given.since, changes), { timeout: 30_000 });
  } catch (error) {
    // Ids come from the page: one that names something elsewhere is not ours to write.
    if (isUniqueViolation(error, "_pkey")) throw notFoundError();
    throw error;
  }
}

async function apply(
  tx: Tx,
  scope: EventScope,
  layoutId: string,
  since: number,
  changes: FoldedChanges,
): Promise<SaveOutcome> {
  const layout = await lockLayout(tx, scope, layoutId);
  const conflicts = findConflicts(changes, await readPresent(tx, scope, layout, changes));
  if (conflicts.length > 0) return refusal(conflicts, await deltaOf(tx, scope, layoutId, since));
  const writing: Writing = { tx, scope, layoutId, revision: layout.revision + 1 };
  await freeSeats(writing, changes);
  await deleteThings(writing, changes);
  await putTables(writing, split(changes.tables).puts);
  await putObjects(writing, split(changes.objects).puts);
  await putRules(writing, split(changes.rules).puts);
  await claimSeats(writing, changes.seats);
  await noteRemovals(writing, changes);
  await raiseRevision(writing, changes.room?.to ?? null);
  // Where furniture stands is nobody's business but the room's.
  if (concernsPeople(changes))
    await recordAudit(tx, scope, {
      action: "seating.changed",
      subject: { kind: "seating_layout", id: layoutId, name: layout.name },
      after: summaryOf(changes, writing.revision),
    });
  await raise(tx, scope, { name: "seating/layout.changed", data: { eventId: scope.eventId, layoutId } });
  return { ok: true, delta: await deltaOf(tx, scope, layoutId, since) };
}

async function deltaOf(tx: Tx, scope: EventScope, layoutId: string, since: number) {
  const delta = await getDelta(scope, layoutId, since, tx);
  if (!delta) throw notFoundError();
  return delta;
}

function refusal(conflicts: SeatingConflict[], delta: SaveOutcome["delta"]): SaveOutcome {
  const [first] = conflicts;
  const more = conflicts.length - 1;
  const message = `${first?.message ?? ""}${more > 0 ? ` And ${more === 1 ? "one more" : `${more} more`}.` : ""}`;
  return { ok: false, reason: "conflict", message, conflicts, delta };
}

async function raiseRevision({ tx, scope, layoutId, revision }: Writing, room: RoomPut | null): Promise<void> {
  await tx.seatingLayout.update({
    where: { id: layoutId, eventId: scope.eventId },
    data: { revision, updatedAt: now(), ...(room && (await roomData(tx, scope, room, revision))) },
  });
}

async function roomData(tx: Tx, scope: EventScope, { background, ...room }: RoomPut, revision: number) {
  const changed = { ...room, roomRevision: revision, changedById: userOf(scope.actor) };
  if (background === undefined) return changed;
  if (background === null) return { ...changed, backgroundFileId: null, background: Prisma.DbNull };
  const { fileId, ...lies } = background;
  const { organizationId, eventId } = scope;
  if (!(await isFileFor(tx, fileId, { purpose: "room_plan", organizationId, eventId }))) throw notFoundError();
  return { ...changed, backgroundFileId: fileId, background: lies };
}

function concernsPeople({ room, tables, rules, seats }: FoldedChanges): boolean {
  return room !== null || rules.size > 0 || seats.size > 0 || split(tables).removed.length > 0;
}

/** Moves are told one by one up to so many; of more, their number. */
const movesTold = 200;

function summaryOf({ room, tables, objects, rules, seats }: FoldedChanges, revision: number) {
  const told = (puts: FoldedChanges["tables"] | FoldedChanges["objects"] | FoldedChanges["rules"]) => {
    const removed = [...puts.values()].filter(({ to }) => to === null).length;
    return { put: puts.size - removed, removed };
  };
  const moves = [...seats]
    .slice(0, movesTold)
    .map(([guestId, { to, expects }]) => ({ guestId, from: expects, to: to.seatId }));
  return {
    revision,
    room: room ? Object.keys(room.to) : [],
    tables: told(tables),
    objects: told(objects),
    rules: told(rules),
    guests: countSeatings(seats),
    moves,
  };
}
