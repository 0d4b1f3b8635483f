import { notFoundError } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import { eventLoader } from "@/lib/platform/loader";
import { countUndo, getImportRun, listImportRuns, listKnownGuests, listReportRows, readImportTable } from "./data";
import { planImport } from "./rules/plan-import";
import { previewOf, rawRow } from "./rules/preview";
import { type PreviewQuery, previewQuerySchema } from "./schema";
import type { ImportRowItem } from "./types";

/** The imports of an event so far. */
export const loadImportRuns = eventLoader("guests.write", (scope) => listImportRuns(scope));

/** One import with, once it is done, what an undo would remove. */
export const loadImportRun = eventLoader("guests.write", async (scope, importRunId: string) => {
  const run = isId(importRunId) ? await getImportRun(scope, importRunId) : null;
  if (!run) throw notFoundError();
  const undo = run.status === "completed" ? await countUndo(scope, importRunId) : null;
  return { run, undo };
});

/** What would become of each row with the given mapping, or with the one that is stored. Nothing is written. */
export const loadImportPreview = eventLoader(
  "guests.write",
  async (scope, importRunId: string, query: PreviewQuery) => {
    const run = isId(importRunId) ? await getImportRun(scope, importRunId) : null;
    if (!run) throw notFoundError();
    const { mapping = run.mapping, options = run.options, fate, afterLine } = previewQuerySchema.parse(query);
    const table = await readImportTable(scope, run.fileId);
    const plan = planImport(table, mapping, options, await listKnownGuests(scope));
    return previewOf(table, mapping, options, plan, { fate, afterLine });
  },
);

/** What a finished import left out or changed, row by row. */
export const loadImportReport = eventLoader("guests.write", async (scope, importRunId: string) => {
  const run = isId(importRunId) ? await getImportRun(scope, importRunId) : null;
  if (!run) throw notFoundError();
  const rows = await listReportRows(scope, importRunId);
  const items = rows.map(
    ({ cells, ...row }): ImportRowItem => ({
      ...row,
      name: rawRow(cells),
      household: null,
    }),
  );
  return { run, rows: items };
});
