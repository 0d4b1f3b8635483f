import { inviteNewGuests } from "@/lib/features/events/sessions/mutations/invites";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { searchTextOf, sortNameOf } from "../rules";
import type { GuestKind, GuestSource } from "../types";
import type { AtGuests } from "./tell-change";

export type NewGuest = {
  /** Made here when absent. */
  id?: string;
  /** Of the same event: the database refuses any other. Name and address are needed for the search. */
  household: { id: string; name: string; email?: string | null };
  firstName: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
  kind?: GuestKind;
  source?: GuestSource;
  sponsorId?: string | null;
  side?: string | null;
  dietaryNeeds?: string | null;
  accessibilityNeeds?: string | null;
  notes?: string | null;
  importRunId?: string | null;
  /** Tags of the same event. */
  tagIds?: readonly string[];
};

/**
 * Puts guests on the list, however many, in three statements: rows (at the end of their households, in the given
 * order), tags, and invitations to the sessions that invite all. Answers with their ids in that order. Writes no audit
 * and raises nothing: the caller knows what it is doing. Names, addresses and lengths must have been checked.
 */
export async function insertGuests(tx: Tx, at: AtGuests, guests: readonly NewGuest[]): Promise<string[]> {
  if (guests.length === 0) return [];
  const withIds = guests.map((guest) => ({ ...guest, id: guest.id ?? newId() }));
  const ids = withIds.map(({ id }) => id);
  const created = now();
  await tx.$executeRaw`
    INSERT INTO guests (id, organization_id, event_id, household_id, sponsor_id, first_name, last_name, email, phone,
      kind, source, side, dietary_needs, accessibility_needs, notes, position, sort_name, search_text, import_run_id,
      created_at, updated_at)
    SELECT r.id, ${at.organizationId}::uuid, ${at.eventId}::uuid, r.household_id, r.sponsor_id, r.first_name,
      r.last_name, r.email, r.phone, r.kind::guest_kind, r.source::guest_source, r.side, r.dietary_needs,
      r.accessibility_needs, r.notes,
      coalesce((SELECT max(g.position) + 1 FROM guests g
        WHERE g.event_id = ${at.eventId}::uuid AND g.household_id = r.household_id), 0)
        + row_number() OVER (PARTITION BY r.household_id ORDER BY r.ord) - 1,
      r.sort_name, r.search_text, r.import_run_id, ${created}, ${created}
    FROM json_to_recordset(${JSON.stringify(withIds.map(toRow))}::json) AS r (ord int, id uuid, household_id uuid,
      sponsor_id uuid, first_name text, last_name text, email text, phone text, kind text, source text, side text,
      dietary_needs text, accessibility_needs text, notes text, sort_name text, search_text text, import_run_id uuid)`;
  await insertTaggings(tx, at, withIds);
  await inviteNewGuests(tx, at, ids);
  return ids;
}

function toRow(guest: NewGuest & { id: string }, ord: number): Record<string, string | number | null> {
  const name = { firstName: guest.firstName, lastName: guest.lastName ?? "" };
  const email = guest.email ?? null;
  return {
    ord,
    id: guest.id,
    household_id: guest.household.id,
    sponsor_id: guest.sponsorId ?? null,
    first_name: name.firstName,
    last_name: name.lastName,
    email,
    phone: guest.phone ?? null,
    kind: guest.kind ?? "regular",
    source: guest.source ?? "invited",
    side: guest.side ?? null,
    dietary_needs: guest.dietaryNeeds ?? null,
    accessibility_needs: guest.accessibilityNeeds ?? null,
    notes: guest.notes ?? null,
    sort_name: sortNameOf(name),
    search_text: searchTextOf({ ...name, email }, { name: guest.household.name, email: guest.household.email ?? null }),
    import_run_id: guest.importRunId ?? null,
  };
}

async function insertTaggings(
  tx: Tx,
  at: AtGuests,
  guests: readonly { id: string; tagIds?: readonly string[] }[],
): Promise<void> {
  const pairs = guests.flatMap(({ id, tagIds = [] }) => tagIds.map((tagId) => ({ guestId: id, tagId })));
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO guest_taggings (event_id, guest_id, tag_id)
    SELECT ${at.eventId}::uuid, r.guest_id, r.tag_id
    FROM unnest(${pairs.map(({ guestId }) => guestId)}::uuid[], ${pairs.map(({ tagId }) => tagId)}::uuid[])
      AS r (guest_id, tag_id)
    ON CONFLICT DO NOTHING`;
}
