import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Success } from "@/lib/platform/result";
import { inviteEveryone, setSessionInvites } from "./invites";

/**
 * Invites every guest on the list to a session, or nobody. Whoever had accepted and is invited no more gives the place
 * back. Throws NOT_FOUND for another event's session.
 */
export async function inviteToSession(
  scope: EventScope,
  sessionId: string,
  who: "everyone" | "nobody",
): Promise<Success<{ count: number; message: string }>> {
  return inTransaction(
    async (tx) => {
      const session = await tx.session.findFirst({
        where: { id: sessionId, eventId: scope.eventId },
        select: { name: true },
      });
      if (!session) throw notFoundError();
      const count =
        who === "everyone" ? await inviteEveryone(tx, scope, sessionId) : await inviteNobody(tx, scope, sessionId);
      if (count > 0) {
        await recordAudit(tx, scope, {
          action: who === "everyone" ? "session.everyone_invited" : "session.nobody_invited",
          subject: { kind: "session", id: sessionId, name: session.name },
          after: { count },
        });
        await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
      }
      const guests = formatsOf(scope.actor).counted(count, "guest", "guests");
      const message = `${guests} ${who === "everyone" ? "more invited to" : "no longer invited to"} “${session.name}”.`;
      return done({ count, message });
    },
    { timeout: 60_000 },
  );
}

async function inviteNobody(tx: Tx, scope: EventScope, sessionId: string): Promise<number> {
  const invited = await tx.$queryRaw<{ id: string }[]>`
    SELECT guest_id::text AS id FROM session_invites
    WHERE event_id = ${scope.eventId}::uuid AND session_id = ${sessionId}::uuid`;
  const removed = await setSessionInvites(tx, scope, {
    guestIds: invited.map((row) => row.id),
    sessionIds: [sessionId],
    isInvited: false,
    by: scope.actor,
  });
  return removed.length;
}
