import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { escapeLike, foldText } from "@/lib/platform/text";
import { selectMembers } from "../list/data/select-guests";
import type { HouseholdChoice, HouseholdDetail } from "./types";

/** A household of this event with its guests; null when it is removed or another event's. */
export async function getHousehold(scope: EventScope, householdId: string): Promise<HouseholdDetail | null> {
  if (!isId(householdId)) return null;
  const household = await db.household.findFirst({
    where: { id: householdId, eventId: scope.eventId, deletedAt: null },
    select: {
      id: true,
      name: true,
      envelope: true,
      email: true,
      phone: true,
      addressLine: true,
      addressCity: true,
      addressPostalCode: true,
      addressCountry: true,
      locale: true,
      allowance: true,
      linkVersion: true,
      guestNote: true,
      lastAnsweredAt: true,
    },
  });
  if (!household) return null;
  const members = await selectMembers(db, scope, [householdId]);
  const { linkVersion, lastAnsweredAt, ...rest } = household;
  return {
    ...rest,
    mailedTo: household.email ?? members.find(({ email }) => email !== null)?.email ?? null,
    plusOnes: members.filter(({ source }) => source === "plus_one").length,
    answeredAt: lastAnsweredAt?.toISOString() ?? null,
    link: scope.can("guests.write") ? linkOf(householdId, linkVersion) : null,
    members,
  };
}

/** The address of a household's secret link. */
export function linkOf(householdId: string, linkVersion: number): string {
  return new URL(`/r/${makeLink("rsvp", householdId, linkVersion)}`, env.APP_URL).href;
}

/** Up to twenty households whose name or guests fit what was typed, for choosing one. */
export async function searchHouseholds(scope: EventScope, typed: string): Promise<HouseholdChoice[]> {
  const pattern = `%${escapeLike(foldText(typed))}%`;
  return db.$queryRaw<HouseholdChoice[]>`
    SELECT h.id::text AS id, h.name,
      (SELECT string_agg(trim(m.first_name || ' ' || m.last_name), ', ' ORDER BY m.position) FROM guests m
        WHERE m.event_id = h.event_id AND m.household_id = h.id AND m.deleted_at IS NULL) AS "memberNames"
    FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL AND h.id IN (
      SELECT g.household_id FROM guests g WHERE g.organization_id = ${scope.organizationId}::uuid
        AND g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL AND g.search_text LIKE ${pattern})
    ORDER BY fold_text(h.name), h.id LIMIT 20`;
}
