import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { ImportPlan } from "../types";

/** Ids and names of households by the plan's keys. */
export type ImportedHouseholds = ReadonlyMap<string, { id: string; name: string; email: string | null }>;

/** Adds the households that a plan names and the list lacks, in one statement. */
export async function insertHouseholds(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  plan: ImportPlan,
): Promise<ImportedHouseholds> {
  const ids = new Map<string, { id: string; name: string; email: string | null }>();
  const rows: object[] = [];
  for (const [key, household] of plan.households) {
    const id = household.existingId ?? newId();
    ids.set(key, { id, name: household.name, email: household.existingId ? null : household.first.householdEmail });
    if (household.existingId) continue;
    const { first } = household;
    rows.push({
      id,
      name: household.name,
      address_line: first.addressLine,
      address_city: first.addressCity,
      address_postal_code: first.addressPostalCode,
      address_country: first.addressCountry,
      allowance: first.allowance ?? 0,
      envelope: first.envelope,
      email: first.householdEmail,
      phone: first.householdPhone,
      locale: first.locale,
    });
  }
  const at = now();
  await tx.$executeRaw`
    INSERT INTO households (id, event_id, name, address_line, address_city, address_postal_code, address_country,
                            allowance, envelope, email, phone, locale, import_run_id, created_at, updated_at)
    SELECT r.id, ${scope.eventId}::uuid, r.name, r.address_line, r.address_city, r.address_postal_code,
           r.address_country, r.allowance, r.envelope, r.email, r.phone, r.locale, ${importRunId}::uuid, ${at}, ${at}
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r(id uuid, name text, address_line text, address_city text, address_postal_code text, address_country text,
           allowance int, envelope text, email text, phone text, locale text)`;
  return ids;
}
