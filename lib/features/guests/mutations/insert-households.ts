import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { AtGuests } from "./tell-change";

export type NewHousehold = {
  /** Made here when absent. */
  id?: string;
  name: string;
  envelope?: string | null;
  email?: string | null;
  phone?: string | null;
  addressLine?: string | null;
  addressCity?: string | null;
  addressPostalCode?: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  addressCountry?: string | null;
  locale?: string | null;
  allowance?: number;
  importRunId?: string | null;
};

/** Adds households, however many, in one statement. Answers with their ids in the given order. */
export async function insertHouseholds(tx: Tx, at: AtGuests, households: readonly NewHousehold[]): Promise<string[]> {
  if (households.length === 0) return [];
  const rows = households.map((household) => ({ ...household, id: household.id ?? newId() }));
  const created = now();
  await tx.$executeRaw`
    INSERT INTO households (id, event_id, name, envelope, email, phone, address_line, address_city,
      address_postal_code, address_country, locale, allowance, import_run_id, created_at, updated_at)
    SELECT r.id, ${at.eventId}::uuid, r.name, r.envelope, r.email, r.phone, r."addressLine", r."addressCity",
      r."addressPostalCode", r."addressCountry", r.locale, coalesce(r.allowance, 0), r."importRunId",
      ${created}, ${created}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, name text, envelope text, email text,
      phone text, "addressLine" text, "addressCity" text, "addressPostalCode" text, "addressCountry" text, locale text,
      allowance int, "importRunId" uuid)`;
  return rows.map(({ id }) => id);
}
