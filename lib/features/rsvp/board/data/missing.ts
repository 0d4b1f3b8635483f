import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { householdEmail, lastInvitedAt, owesAnswer } from "../../invitations/data/audience";
import { householdUrl } from "../../invitations/rules";
import type { MissingHousehold } from "../types";

type Row = Omit<MissingHousehold, "invitedAt" | "url"> & { invitedAt: Date | null; linkVersion: number };

/**
 * Households that still owe an answer, those first that were asked longest ago. Their link only for who may answer in
 * their place: whoever holds it does. One statement.
 */
export async function listMissing(scope: EventScope, limit = 8): Promise<MissingHousehold[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT h.id::text AS id, h.name, h.link_version AS "linkVersion", ${householdEmail} AS email,
      ${lastInvitedAt} AS "invitedAt",
      (SELECT count(*)::int FROM guests n WHERE n.event_id = h.event_id AND n.household_id = h.id
        AND n.deleted_at IS NULL) AS "guestCount"
    FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL AND ${owesAnswer}
    ORDER BY ${lastInvitedAt} NULLS LAST, fold_text(h.name), h.id LIMIT ${limit}`;
  const mayAnswer = scope.can("guests.write");
  return rows.map(({ linkVersion, invitedAt, ...row }) => ({
    ...row,
    invitedAt: invitedAt?.toISOString() ?? null,
    url: mayAnswer ? householdUrl({ id: row.id, linkVersion }) : null,
  }));
}
