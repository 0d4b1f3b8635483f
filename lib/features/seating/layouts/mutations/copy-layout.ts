import type { EventScope } from "@/lib/platform/access/scopes";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";
import { getPlan } from "../../data/plan";
import { claimSeats } from "../../mutations/write-seats";
import type { RuleDraft, SeatingPlan, SeatingRule } from "../../types";
import { insertLayout } from "./create-layout";

type Copy = { layoutId: string; name: string; withGuests: boolean };

/**
 * Copies a layout, also from another event (whose scope the caller has been let into). Within the event it is for the
 * same session and rules stay as they are, and guests keep their places if wanted; at another event only such rules
 * come along as name nobody. The copy is not released and has no picture under it elsewhere than in its own event.
 */
export async function copyLayout(
  scope: EventScope,
  from: EventScope,
  { layoutId, name, withGuests }: Copy,
): Promise<Result<{ layoutId: string }, "too_many">> {
  return inTransaction(
    async (tx) => {
      const plan = await getPlan(from, layoutId, tx);
      if (!plan) throw notFoundError();
      const isSameEvent = from.eventId === scope.eventId;
      const row = await tx.seatingLayout.findFirst({
        where: { id: layoutId, eventId: from.eventId },
        select: { sessionId: true, backgroundFileId: true, background: true },
      });
      const { ids, room } = renewed(plan);
      const rules = plan.rules.flatMap((rule) => ruleCopy(rule, ids, isSameEvent));
      const sessionId = isSameEvent ? (row?.sessionId ?? null) : null;
      const { id: _id, revision: _revision, background: _background, ...settings } = room;
      const made = await insertLayout(tx, scope, { ...settings, name, sessionId }, rules);
      if (!made.ok || !isSameEvent) return made;
      if (row?.backgroundFileId && row.background) {
        await tx.seatingLayout.update({
          where: { id: made.layoutId, eventId: scope.eventId },
          data: { backgroundFileId: row.backgroundFileId, background: row.background },
        });
      }
      if (withGuests) {
        const seats = plan.assignments.map(
          ({ guestId, seatId, isLocked }, change) =>
            [guestId, { change, expects: null, to: { seatId: ids(seatId), isLocked } }] as const,
        );
        const writing = { tx, scope, layoutId: made.layoutId, revision: 1 };
        await claimSeats(writing, new Map(seats));
      }
      return made;
    },
    { timeout: 30_000 },
  );
}

/** The room with new ids for everything in it, and which became which. */
function renewed({ room }: SeatingPlan) {
  const known = new Map<string, string>();
  const ids = (old: string): string => {
    const renewedId = known.get(old) ?? newId();
    known.set(old, renewedId);
    return renewedId;
  };
  const group = (old: string | null) => (old === null ? null : ids(old));
  const tables = room.tables.map((table) => ({
    ...table,
    id: ids(table.id),
    groupId: group(table.groupId),
    seats: table.seats.map((seat) => ({ ...seat, id: ids(seat.id) })),
  }));
  const objects = room.objects.map((object) => ({ ...object, id: ids(object.id), groupId: group(object.groupId) }));
  return { ids, room: { ...room, tables, objects } };
}

/** A rule with the copy's tables and objects; none when it names people that the other event does not have. */
function ruleCopy(
  { revision: _, ...rule }: SeatingRule,
  ids: (old: string) => string,
  isSameEvent: boolean,
): RuleDraft[] {
  const id = newId();
  switch (rule.kind) {
    case "near":
    case "far":
      return isSameEvent ? [{ ...rule, id, objectId: ids(rule.objectId) }] : [];
    case "at_table":
      return isSameEvent ? [{ ...rule, id, tableId: ids(rule.tableId) }] : [];
    case "vip_order":
      return [{ ...rule, id, tableIds: rule.tableIds.map(ids) }];
    case "together":
    case "apart":
    case "mix":
      return isSameEvent || rule.who.every(({ kind }) => kind === "side") ? [{ ...rule, id }] : [];
    default:
      return [{ ...rule, id }];
  }
}
