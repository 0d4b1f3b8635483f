import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { getPresentTimes } from "./data";

type Kind = "changed" | "cancelled";

/**
 * Remembers what guests know, before times or places change: once, until they are told or the planner decides not to,
 * and only when somebody was mailed or has answered. In the transaction that changes them, before the change. Nobody is
 * told by this.
 */
export async function rememberKnownTimes(tx: Tx, scope: EventScope): Promise<void> {
  const { eventId } = scope;
  const mailed = await tx.delivery.findFirst({ where: { eventId }, select: { id: true } });
  const answered = mailed ?? (await tx.household.findFirst({ where: { eventId, lastAnsweredAt: { not: null } } }));
  if (answered) await keepNotice(tx, scope, { kind: "changed", isTold: false });
}

/** The guests are to be told that the event is cancelled. Answers the notice's id; a second one is never made. */
export async function noteCancellation(tx: Tx, scope: EventScope): Promise<string> {
  return keepNotice(tx, scope, { kind: "cancelled", isTold: true });
}

async function keepNotice(tx: Tx, scope: EventScope, notice: { kind: Kind; isTold: boolean }): Promise<string> {
  const { eventId } = scope;
  const waiting = await tx.eventNotice.findFirst({
    where: { eventId, kind: notice.kind, ...(notice.kind === "changed" && { settledAt: null }) },
    select: { id: true },
  });
  if (waiting) return waiting.id;
  const [id, at, known] = [newId(), now(), await getPresentTimes(scope, tx)];
  await tx.eventNotice.create({
    data: {
      ...{ id, eventId, known, createdAt: at, createdById: userOf(scope.actor) },
      ...notice,
      settledAt: notice.isTold ? at : null,
    },
  });
  return id;
}
