import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * What a guest (alias `g`) says to what a layout is for, as SQL: to its session, or to the event when that is null.
 * Coming to anything counts as coming, as in the guest list.
 */
export function answerSql(sessionId: string | null): Prisma.Sql {
  return answerTo(sessionId === null ? Prisma.sql`TRUE` : Prisma.sql`i.session_id = ${sessionId}::uuid`);
}

/** The same for the layout of each row (alias `l`). */
export const layoutAnswerSql: Prisma.Sql = answerTo(Prisma.sql`(l.session_id IS NULL OR i.session_id = l.session_id)`);

function answerTo(ofSession: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT CASE WHEN count(*) = 0 THEN 'uninvited'
      WHEN bool_or(a.status = 'accepted') THEN 'accepted'
      WHEN bool_or(a.status = 'tentative') THEN 'tentative'
      WHEN bool_or(a.status IS NULL OR a.status = 'pending') THEN 'pending'
      ELSE 'declined' END
    FROM session_invites i
    LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
    WHERE i.event_id = g.event_id AND i.guest_id = g.id AND ${ofSession})`;
}
