import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { InvitationMailHousehold } from "../mails/invitation";
import { householdEmail } from "./audience";

export type Recipient = InvitationMailHousehold & { id: string; email: string | null; linkVersion: number };

const columns = Prisma.sql`h.id::text AS id, coalesce(h.envelope, h.name) AS name, h.locale,
  h.link_version AS "linkVersion", ${householdEmail} AS email`;

/** One household as its mails need it; null when it was removed. */
export async function getRecipient(scope: EventScope, householdId: string): Promise<Recipient | null> {
  const [recipient] = await db.$queryRaw<Recipient[]>`
    SELECT ${columns} FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.id = ${householdId}::uuid AND h.deleted_at IS NULL`;
  return recipient ?? null;
}

export type WaitingDelivery = Recipient & { deliveryId: string; isRemoved: boolean };

/** The next households of a mailing whose mail is not made yet, and how many those are in all. */
export async function listWaitingDeliveries(
  scope: EventScope,
  occasion: string,
  limit: number,
): Promise<{ next: WaitingDelivery[]; waiting: number }> {
  const next = await db.$queryRaw<(WaitingDelivery & { waiting: number })[]>`
    SELECT ${columns}, d.id::text AS "deliveryId", h.deleted_at IS NOT NULL AS "isRemoved",
      (count(*) OVER ())::int AS waiting
    FROM deliveries d JOIN households h ON h.event_id = d.event_id AND h.id = d.household_id
    WHERE d.event_id = ${scope.eventId}::uuid AND d.occasion = ${occasion} AND d.mail_message_id IS NULL
    ORDER BY d.id LIMIT ${limit}`;
  return { next, waiting: next[0]?.waiting ?? 0 };
}

/** Every household that has guests, with what its link is made from, by name. */
export async function listLinkHouseholds(
  scope: EventScope,
): Promise<{ id: string; name: string; linkVersion: number }[]> {
  return db.$queryRaw<{ id: string; name: string; linkVersion: number }[]>`
    SELECT h.id::text AS id, coalesce(h.envelope, h.name) AS name, h.link_version AS "linkVersion"
    FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL
      AND EXISTS (SELECT 1 FROM guests g
        WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL)
    ORDER BY fold_text(h.name), h.id`;
}
