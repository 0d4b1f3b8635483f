import { getImportRun, listReportRows, readImportTable } from "@/lib/features/guests/import/data";
import { splitHeader } from "@/lib/features/guests/import/rules/plan-import";
import { reportFile } from "@/lib/features/guests/import/rules/report-file";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

/** The rows that did not simply come in, as a CSV file to correct and import again. */
export const GET = eventRoute("guests.write", async (scope, { params }) => {
  const run = isId(params.importRunId) ? await getImportRun(scope, params.importRunId) : null;
  if (!run) throw notFoundError();
  const rows = await listReportRows(scope, run.id);
  const { headers } = splitHeader(await readImportTable(scope, run.fileId), run.options.hasHeader);
  return new Response(reportFile(headers, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="import-report.csv"',
      "cache-control": "no-store",
    },
  });
});
