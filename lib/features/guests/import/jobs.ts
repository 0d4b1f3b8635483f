import { requireJobEvent } from "@/lib/platform/access/job-gates";
import { SheetError } from "@/lib/platform/sheet/table";
import { getImportRun, listKnownGuests, readImportTable } from "./data";
import { type ApplyOutcome, applyImport } from "./mutations/apply-import";
import { failImport } from "./mutations/fail-import";
import { refreshStatistics } from "./mutations/refresh-statistics";
import { planImport } from "./rules/plan-import";

/** From here on a list is planned for differently. */
const manyGuests = 500;

type ImportJob = { eventId: string; importRunId: string };

/**
 * Runs a queued import. May run twice, on two workers: the second finds it done. The plan is made again from the file
 * and the list as they are now. A file that has become unreadable fails the import instead of being tried again.
 */
export async function runImport({ eventId, importRunId }: ImportJob): Promise<ApplyOutcome | "failed" | "gone"> {
  const scope = await requireJobEvent("guests/import", eventId);
  const run = await getImportRun(scope, importRunId);
  if (!run) return "gone";
  try {
    const table = await readImportTable(scope, run.fileId);
    const plan = planImport(table, run.mapping, run.options, await listKnownGuests(scope));
    const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
    const outcome = await applyImport(scope, run, plan, cells);
    if (outcome === "completed" && plan.counts.created >= manyGuests) await refreshStatistics();
    return outcome;
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    await failImport(scope, importRunId, error.message);
    return "failed";
  }
}

/** When every try has failed: says so on the page, with nothing of the file on the list. */
export async function giveUpImport({ eventId, importRunId }: ImportJob): Promise<void> {
  const scope = await requireJobEvent("guests/import", eventId);
  await failImport(scope, importRunId, "Something went wrong on our side. Nothing was imported; please try again.");
}
