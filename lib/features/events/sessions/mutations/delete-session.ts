import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockHouseholds } from "../../places/mutations";
import { withdrawAnswers } from "./invites";

type Deleted = { message: string };

/**
 * Deletes a session with its invitations, answers and meals; places go back to the event, the history keeps what was
 * answered. Refuses the last one: an event has at least one. Throws NOT_FOUND for another event's.
 */
export async function deleteSession(scope: EventScope, sessionId: string): Promise<Result<Deleted, "last_session">> {
  return inTransaction(async (tx): Promise<Result<Deleted, "last_session">> => {
    const answering = await whoAnswered(tx, scope, sessionId);
    await lockHouseholds(tx, scope, [...new Set(answering.map((guest) => guest.householdId))]);
    // FOR UPDATE: nobody may refer to it meanwhile.
    await tx.$executeRaw`SELECT 1 FROM sessions WHERE event_id = ${scope.eventId}::uuid ORDER BY id FOR UPDATE`;
    const sessions = await tx.session.findMany({
      where: { eventId: scope.eventId },
      select: { id: true, name: true, acceptedCount: true },
    });
    const session = sessions.find((each) => each.id === sessionId);
    if (!session) throw notFoundError();
    if (sessions.length === 1) {
      return refuse(
        "last_session",
        `“${session.name}” is the only session. An event has at least one: change it instead.`,
      );
    }
    // Whoever answered between the two reads is in this one: the session's own row is locked now.
    const guests = await whoAnswered(tx, scope, sessionId);
    await withdrawAnswers(
      tx,
      scope,
      guests.map((guest) => guest.guestId),
      [sessionId],
      scope.actor,
    );
    // Tables that were set for it stay, for the event as a whole; guests find no seat in them until they are released again.
    await tx.seatingLayout.updateMany({
      where: { eventId: scope.eventId, sessionId },
      data: { sessionId: null, releasedAt: null },
    });
    await tx.session.delete({ where: { id: sessionId, eventId: scope.eventId } });
    await recordAudit(tx, scope, {
      action: "session.deleted",
      subject: { kind: "session", id: sessionId, name: session.name },
      before: { accepted: session.acceptedCount },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: `“${session.name}” is deleted.` });
  });
}

async function whoAnswered(
  tx: Tx,
  scope: EventScope,
  sessionId: string,
): Promise<{ guestId: string; householdId: string }[]> {
  return tx.$queryRaw<{ guestId: string; householdId: string }[]>`
    SELECT g.id::text AS "guestId", g.household_id::text AS "householdId"
    FROM answers a JOIN guests g ON g.event_id = a.event_id AND g.id = a.guest_id
    WHERE a.event_id = ${scope.eventId}::uuid AND a.session_id = ${sessionId}::uuid`;
}
