import type { EventScope } from "@/lib/platform/access/scopes";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { GuestFilter, GuestSelection } from "../schema";
import type { SearchMode } from "../types";
import { searchCondition } from "./search";

const { sql } = Prisma;

/** Guests `g` with their household `h`: what every list of guests reads from. */
export const fromGuests = sql`guests g LEFT JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id`;

/** Guests of this event who are not removed. */
export function presentGuests(scope: EventScope): Prisma.Sql {
  return sql`g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL`;
}

/** Whom a filter lets through, as one condition on `g` and `h`. Null and absent answers both mean "not answered". */
export function guestConditions(scope: EventScope, filter: GuestFilter, mode: SearchMode): Prisma.Sql {
  const all = [presentGuests(scope), searchCondition(filter.q, mode), answerCondition(filter)];
  if (filter.kind) all.push(sql`g.kind = ${filter.kind}::guest_kind`);
  if (filter.side) all.push(sql`g.side = ${filter.side}`);
  if (filter.needs) all.push(needsCondition(filter.needs));
  if (filter.size) all.push(sizeCondition(filter.size));
  if (filter.mailed) all.push(mailedCondition(filter.mailed));
  if (filter.email) all.push(sql`h.email IS NULL AND NOT EXISTS (${householdGuests(sql`m.email IS NOT NULL`)})`);
  if (filter.tags.length > 0) {
    all.push(sql`EXISTS (SELECT 1 FROM guest_taggings t WHERE t.event_id = g.event_id AND t.guest_id = g.id
      AND t.tag_id = ANY(${filter.tags}::uuid[]))`);
  }
  return Prisma.join(all, " AND ");
}

/** The ids of selected guests, as a query to put into a statement. Foreign and removed ids drop out. */
export function selectedGuests(scope: EventScope, selection: GuestSelection, mode: SearchMode): Prisma.Sql {
  if ("filter" in selection) {
    return sql`SELECT g.id FROM ${fromGuests} WHERE ${guestConditions(scope, selection.filter, mode)}`;
  }
  return sql`SELECT g.id FROM guests g WHERE ${presentGuests(scope)} AND g.id = ANY(${selection.guestIds}::uuid[])`;
}

function answerCondition({ answer, session }: GuestFilter): Prisma.Sql {
  const here = session ? sql`AND i.session_id = ${session}::uuid` : Prisma.empty;
  const asked = (status: Prisma.Sql) => sql`EXISTS (
    SELECT 1 FROM session_invites i LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
    WHERE i.event_id = g.event_id AND i.guest_id = g.id ${here} AND ${status})`;
  const anyhow = asked(sql`true`);
  const coming = asked(sql`a.status = 'accepted'`);
  const maybe = asked(sql`a.status = 'tentative'`);
  const open = asked(sql`(a.status IS NULL OR a.status = 'pending')`);
  switch (answer) {
    case undefined:
      return session ? anyhow : sql`true`;
    case "uninvited":
      return sql`NOT ${anyhow}`;
    case "accepted":
      return coming;
    case "tentative":
      return sql`NOT ${coming} AND ${maybe}`;
    case "pending":
      return sql`NOT ${coming} AND NOT ${maybe} AND ${open}`;
    case "declined":
      return sql`${anyhow} AND NOT ${coming} AND NOT ${maybe} AND NOT ${open}`;
  }
}

function needsCondition(needs: NonNullable<GuestFilter["needs"]>): Prisma.Sql {
  if (needs === "dietary") return sql`g.dietary_needs IS NOT NULL`;
  if (needs === "accessibility") return sql`g.accessibility_needs IS NOT NULL`;
  return sql`(g.dietary_needs IS NOT NULL OR g.accessibility_needs IS NOT NULL)`;
}

function householdGuests(condition: Prisma.Sql): Prisma.Sql {
  return sql`SELECT 1 FROM guests m WHERE m.event_id = g.event_id AND m.household_id = g.household_id
    AND m.deleted_at IS NULL AND ${condition}`;
}

function sizeCondition(size: NonNullable<GuestFilter["size"]>): Prisma.Sql {
  const count = sql`(SELECT count(*) FROM guests m WHERE m.event_id = g.event_id AND m.household_id = g.household_id
    AND m.deleted_at IS NULL)`;
  return size === "4" ? sql`${count} >= 4` : sql`${count} = ${Number(size)}`;
}

function mailedCondition(mailed: "yes" | "no"): Prisma.Sql {
  const found = sql`EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = g.event_id AND d.household_id = g.household_id
    AND d.occasion LIKE 'invitation%')`;
  return mailed === "yes" ? found : sql`NOT ${found}`;
}
