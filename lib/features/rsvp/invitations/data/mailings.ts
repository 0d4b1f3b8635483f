import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { Mailing } from "../types";

/** The event's mailings, newest first, with how far each is. */
export async function listMailings(scope: EventScope, limit = 10): Promise<Mailing[]> {
  const rows = await db.$queryRaw<(Omit<Mailing, "requestedAt"> & { requestedAt: Date })[]>`
    SELECT d.occasion, min(d.created_at) AS "requestedAt", min(u.name) AS "requestedBy",
      count(*)::int AS total, count(d.mail_message_id)::int AS prepared,
      (count(*) FILTER (WHERE m.status = 'sent'))::int AS sent,
      (count(*) FILTER (WHERE m.status = 'failed'))::int AS failed
    FROM deliveries d
    LEFT JOIN mail_messages m ON m.id = d.mail_message_id
    LEFT JOIN users u ON u.id = d.created_by_id
    WHERE d.event_id = ${scope.eventId}::uuid AND d.occasion LIKE 'invitation:%'
      -- A sample's invitations were never mailed.
      AND d.occasion <> 'invitation:sample'
    GROUP BY d.occasion ORDER BY min(d.created_at) DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString() }));
}
