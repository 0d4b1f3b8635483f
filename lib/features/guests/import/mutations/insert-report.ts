import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import type { PlannedRow } from "../types";
import type { Replaced } from "./apply-updates";

/** Keeps every row that did not simply come in, with its cells and the reason, in one statement. */
export async function insertReport(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  rows: readonly PlannedRow[],
  cells: ReadonlyMap<number, string[]>,
  replaced: Replaced,
): Promise<void> {
  const report = rows.flatMap((row) => {
    if (row.fate === "created") return [];
    return [
      {
        line: row.line,
        fate: row.fate,
        column: row.fate === "rejected" ? row.column : null,
        reason: "reason" in row ? row.reason : null,
        cells: cells.get(row.line) ?? [],
        before: row.fate === "updated" ? (replaced.get(row.guestId) ?? null) : null,
        guest_id: row.fate === "updated" ? row.guestId : null,
      },
    ];
  });
  await tx.$executeRaw`
    INSERT INTO import_rows (event_id, run_id, line, fate, "column", reason, cells, before, guest_id)
    SELECT ${scope.eventId}::uuid, ${importRunId}::uuid, r.line, r.fate, r."column", r.reason, r.cells, r.before, r.guest_id
    FROM json_to_recordset(${JSON.stringify(report)}::json)
      AS r(line int, fate import_fate, "column" text, reason text, cells jsonb, before jsonb, guest_id uuid)`;
}
