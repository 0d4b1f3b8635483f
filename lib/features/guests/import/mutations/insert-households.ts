import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { ImportPlan } from "../types";

/** Ids and names of households by the plan's keys. */
export type ImportedHouseholds = ReadonlyMap<string, { id: string; name: string }>;

/** Adds the households that a plan names and the list lacks, in one statement. */
export async function insertHouseholds(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  plan: ImportPlan,
): Promise<ImportedHouseholds> {
  const ids = new Map<string, { id: string; name: string }>();
  const rows: object[] = [];
  for (const [key, household] of plan.households) {
    const id = household.existingId ?? newId();
    ids.set(key, { id, name: household.name });
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
    });
  }
  const at = now();
  await tx.$executeRaw`
    INSERT INTO households (id, event_id, name, address_line, address_city, address_postal_code, address_country,
                            allowance, import_run_id, created_at, updated_at)
    SELECT r.id, ${scope.eventId}::uuid, r.name, r.address_line, r.address_city, r.address_postal_code,
           r.address_country, r.allowance, ${importRunId}::uuid, ${at}, ${at}
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r(id uuid, name text, address_line text, address_city text, address_postal_code text, address_country text,
           allowance int)`;
  return ids;
}
