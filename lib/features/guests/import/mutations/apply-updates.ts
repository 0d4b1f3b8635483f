import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { guestColumns } from "../../mutations/guest-columns";
import { searchTextOf, sortNameOf } from "../../rules";
import type { PlannedRow } from "../types";

type UpdatedRow = Extract<PlannedRow, { fate: "updated" }>;

/** What an update replaced, by guest id: kept with the run, for undo. */
export type Replaced = Map<string, GuestFields>;

export type GuestFields = {
  email: string | null;
  phone: string | null;
  kind: "regular" | "vip" | "plus_one" | "child";
  side: string | null;
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  notes: string | null;
};

/** Fills in what the file says of guests who are on the list; empty cells change nothing. Two statements. */
export async function applyUpdates(tx: Tx, scope: EventScope, rows: readonly UpdatedRow[]): Promise<Replaced> {
  const replaced: Replaced = new Map();
  if (rows.length === 0) return replaced;
  const candidates = new Map(rows.map((row) => [row.guestId, row.candidate]));
  const present = await tx.guest.findMany({
    where: { eventId: scope.eventId, id: { in: [...candidates.keys()] } },
    select: {
      id: true,
      ...guestColumns,
      household: { select: { name: true, email: true } },
    },
  });
  const updates = present.flatMap(({ id, firstName, lastName, household, ...fields }) => {
    const candidate = candidates.get(id);
    if (!candidate) return [];
    replaced.set(id, fields);
    const merged: GuestFields = {
      email: candidate.email ?? fields.email,
      phone: candidate.phone ?? fields.phone,
      kind: candidate.kind ?? fields.kind,
      side: candidate.side ?? fields.side,
      dietaryNeeds: candidate.dietaryNeeds ?? fields.dietaryNeeds,
      accessibilityNeeds: candidate.accessibilityNeeds ?? fields.accessibilityNeeds,
      notes: candidate.notes ?? fields.notes,
    };
    return [{ id, firstName, lastName, household, ...merged }];
  });
  await writeGuestFields(tx, scope, updates);
  return replaced;
}

type GuestUpdate = GuestFields & {
  id: string;
  firstName: string;
  lastName: string;
  household: { name: string; email: string | null };
};

/** Sets the importable fields of guests, in one statement. Also how an undo puts them back. */
export async function writeGuestFields(tx: Tx, scope: EventScope, guests: readonly GuestUpdate[]): Promise<void> {
  const rows = guests.map(({ household, ...guest }) => ({
    ...guest,
    sortName: sortNameOf(guest),
    searchText: searchTextOf(guest, household),
  }));
  await tx.$executeRaw`
    UPDATE guests g SET email = r.email, phone = r.phone, kind = r.kind, side = r.side,
      dietary_needs = r."dietaryNeeds", accessibility_needs = r."accessibilityNeeds", notes = r.notes,
      sort_name = r."sortName", search_text = r."searchText", updated_at = ${now()}
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r(id uuid, email text, phone text, kind guest_kind, side text, "dietaryNeeds" text,
           "accessibilityNeeds" text, notes text, "sortName" text, "searchText" text)
    WHERE g.id = r.id AND g.event_id = ${scope.eventId}::uuid`;
}
