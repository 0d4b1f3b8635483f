import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { searchTextOf, sortNameOf } from "../../rules";
import type { PlannedRow } from "../types";
import type { ImportedHouseholds } from "./insert-households";
import { insertTaggings, type TagIds } from "./insert-tags";

export type CreatedRow = Extract<PlannedRow, { fate: "created" }>;

/** Who brings the plus-ones of a household: its first guest who is none. */
type Sponsors = Map<string, string>;

type Homes = { households: ImportedHouseholds; sponsors: Sponsors };

/** Some planned guests as rows. Call in the file's order: whom a plus-one comes with is known from the rows above. */
export function toGuestRows(rows: readonly CreatedRow[], { households, sponsors }: Homes) {
  return rows.map(({ candidate, household }) => {
    const home = households.get(household);
    const id = newId();
    const kind = candidate.kind ?? "regular";
    if (kind !== "plus_one" && !sponsors.has(household)) sponsors.set(household, id);
    return {
      id,
      household_id: home?.id,
      sponsor_id: kind === "plus_one" ? (sponsors.get(household) ?? null) : null,
      first_name: candidate.firstName,
      last_name: candidate.lastName,
      email: candidate.email,
      phone: candidate.phone,
      kind,
      side: candidate.side,
      dietary_needs: candidate.dietaryNeeds,
      accessibility_needs: candidate.accessibilityNeeds,
      notes: candidate.notes,
      position: candidate.line,
      sort_name: sortNameOf(candidate),
      search_text: searchTextOf(candidate, { name: home?.name ?? "", email: home?.email ?? null }),
      tags: candidate.tags,
    };
  });
}

export type GuestRow = ReturnType<typeof toGuestRows>[number];

/** Adds guests with their tags, in two statements. */
export async function insertChunk(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  guests: readonly GuestRow[],
  tagIds: TagIds,
): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    INSERT INTO guests (id, organization_id, event_id, household_id, sponsor_id, first_name, last_name, email, phone,
                        kind, source, side, dietary_needs, accessibility_needs, notes, position, sort_name, search_text,
                        import_run_id, created_at, updated_at)
    SELECT r.id, ${scope.organizationId}::uuid, ${scope.eventId}::uuid, r.household_id, r.sponsor_id, r.first_name,
           r.last_name, r.email, r.phone, r.kind, 'invited', r.side, r.dietary_needs, r.accessibility_needs, r.notes,
           r.position, r.sort_name, r.search_text, ${importRunId}::uuid, ${at}, ${at}
    FROM json_to_recordset(${JSON.stringify(guests)}::json)
      AS r(id uuid, household_id uuid, sponsor_id uuid, first_name text, last_name text, email text, phone text,
           kind guest_kind, side text, dietary_needs text, accessibility_needs text, notes text, position int,
           sort_name text, search_text text)`;
  await insertTaggings(tx, scope, guests, tagIds);
}
