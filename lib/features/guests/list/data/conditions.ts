import type { EventScope } from "@/lib/platform/access/scopes";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { AnswerStatus } from "../../types";
import type { GuestFilter, GuestSelection } from "../schema";
import type { SearchMode } from "../types";
import { searchCondition } from "./search";

const { sql } = Prisma;

/** Guests `g` alone: with an order of their own they are read from its index and nothing else. */
export const fromNames = sql`guests g`;

/** Guests `g` with their household `h`. A left join, so that a query that needs no household reads none. */
export const fromGuests = sql`guests g LEFT JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id`;

/** The same rows for lists in some order: an inner join may start from the households, in the order of their index. */
export const fromHomes = sql`guests g JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id`;

/** Guests of this event who are not removed. The organization is asked of the event, once: counts read indexes alone. */
export function presentGuests(scope: EventScope): Prisma.Sql {
  return sql`g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL AND EXISTS (SELECT 1 FROM events
    WHERE id = ${scope.eventId}::uuid AND organization_id = ${scope.organizationId}::uuid)`;
}

/** Whom a filter lets through, as one condition on `g` and `h`. Null and absent answers both mean "not answered". */
export function guestConditions(scope: EventScope, filter: GuestFilter, mode: SearchMode): Prisma.Sql {
  const all = [presentGuests(scope), searchCondition(filter.q, mode), answerCondition(filter)];
  if (filter.kind) all.push(sql`g.kind = ${filter.kind}::guest_kind`);
  if (filter.side) all.push(sql`g.side = ${filter.side}`);
  if (filter.needs) all.push(needsCondition(filter.needs));
  if (filter.size) all.push(sizeCondition(scope, filter.size));
  if (filter.mailed) all.push(mailedCondition(filter.mailed));
  if (filter.email) all.push(sql`h.email IS NULL AND NOT EXISTS (${householdGuests(sql`m.email IS NOT NULL`)})`);
  if (filter.meal) {
    all.push(sql`EXISTS (SELECT 1 FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id
      AND a.status = 'accepted' AND a.meal_option_id = ${filter.meal}::uuid)`);
  }
  if (filter.tags.length > 0) {
    all.push(sql`EXISTS (SELECT 1 FROM guest_taggings t WHERE t.event_id = g.event_id AND t.guest_id = g.id
      AND t.tag_id = ANY(${filter.tags}::uuid[]))`);
  }
  return Prisma.join(all, " AND ");
}

/** The ids of selected guests, as a query to put into a statement. Foreign and removed ids drop out. */
export function selectedGuests(scope: EventScope, selection: GuestSelection, mode: SearchMode): Prisma.Sql {
  if ("filter" in selection) {
    return sql`SELECT g.id FROM ${fromGuests} WHERE ${guestConditions(scope, selection.filter, mode)}
      ${selection.except?.length ? sql`AND g.id <> ALL(${selection.except}::uuid[])` : Prisma.empty}`;
  }
  return sql`SELECT g.id FROM guests g WHERE ${presentGuests(scope)} AND g.id = ANY(${selection.guestIds}::uuid[])`;
}

function answerCondition({ answer, session }: GuestFilter): Prisma.Sql {
  const asked = sql`i.event_id = g.event_id AND i.guest_id = g.id
    ${session ? sql`AND i.session_id = ${session}::uuid` : Prisma.empty}`;
  const same = sql`a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id`;
  const anyhow = sql`EXISTS (SELECT 1 FROM session_invites i WHERE ${asked})`;
  // Whoever loses an invitation loses the answer with it: no need to look whether the invitation stands.
  const said = (...statuses: AnswerStatus[]) => sql`EXISTS (SELECT 1 FROM answers a
    WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = ANY(${statuses}::answer_status[])
    ${session ? sql`AND a.session_id = ${session}::uuid` : Prisma.empty})`;
  const open = sql`EXISTS (SELECT 1 FROM session_invites i WHERE ${asked}
    AND NOT EXISTS (SELECT 1 FROM answers a WHERE ${same} AND a.status <> 'pending'))`;
  switch (answer) {
    case undefined:
      return session ? anyhow : sql`true`;
    case "uninvited":
      return sql`NOT ${anyhow}`;
    case "accepted":
      return said("accepted");
    case "tentative":
      return sql`NOT ${said("accepted")} AND ${said("tentative")}`;
    case "pending":
      return sql`NOT ${said("accepted", "tentative")} AND ${open}`;
    case "declined":
      return sql`${said("declined")} AND NOT ${said("accepted", "tentative")} AND NOT ${open}`;
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

function sizeCondition(scope: EventScope, size: NonNullable<GuestFilter["size"]>): Prisma.Sql {
  const wanted = size === "4" ? sql`count(*) >= 4` : sql`count(*) = ${Number(size)}`;
  return sql`g.household_id IN (SELECT m.household_id FROM guests m
    WHERE m.event_id = ${scope.eventId}::uuid AND m.deleted_at IS NULL GROUP BY m.household_id HAVING ${wanted})`;
}

function mailedCondition(mailed: "yes" | "no"): Prisma.Sql {
  const found = sql`EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = g.event_id AND d.household_id = g.household_id
    AND d.occasion LIKE 'invitation:%')`;
  return mailed === "yes" ? found : sql`NOT ${found}`;
}
