import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";
import { searchTextOf, sortNameOf } from "../../rules";
import type { PlannedRow } from "../types";
import type { ImportedHouseholds } from "./insert-households";

type CreatedRow = Extract<PlannedRow, { fate: "created" }>;

/** Who brings the plus-ones of a household: its first guest who is none. */
export type Sponsors = Map<string, string>;

/** Adds some planned guests with their tags, in three statements. Answers with their ids. */
export async function insertChunk(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  rows: readonly CreatedRow[],
  households: ImportedHouseholds,
  sponsors: Sponsors,
): Promise<string[]> {
  const guests = rows.map(({ candidate, household }) => {
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
  await insertTaggings(tx, scope, guests);
  return guests.map((guest) => guest.id);
}

async function insertTaggings(
  tx: Tx,
  scope: EventScope,
  guests: readonly { id: string; tags: string[] }[],
): Promise<void> {
  const names = new Map(guests.flatMap((guest) => guest.tags.map((tag) => [foldText(tag), tag] as const)));
  if (names.size === 0) return;
  const tags = [...names].map(([key, name]) => ({ id: newId(), key, name }));
  const taggings = guests.flatMap((guest) => guest.tags.map((tag) => ({ guest_id: guest.id, key: foldText(tag) })));
  await tx.$executeRaw`
    INSERT INTO guest_tags (id, event_id, name, name_key)
    SELECT r.id, ${scope.eventId}::uuid, r.name, r.key
    FROM json_to_recordset(${JSON.stringify(tags)}::json) AS r(id uuid, key text, name text)
    ON CONFLICT (event_id, name_key) DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO guest_taggings (event_id, guest_id, tag_id)
    SELECT ${scope.eventId}::uuid, r.guest_id, t.id
    FROM json_to_recordset(${JSON.stringify(taggings)}::json) AS r(guest_id uuid, key text)
    JOIN guest_tags t ON t.event_id = ${scope.eventId}::uuid AND t.name_key = r.key
    ON CONFLICT DO NOTHING`;
}
