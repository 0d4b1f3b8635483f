import { z } from "zod";
import { exportFileName, exportRows } from "@/lib/features/guests/export/data";
import { exportFormats, exportTypes } from "@/lib/features/guests/export/types";
import { readGuestQuery } from "@/lib/features/guests/list/schema";
import { eventRoute } from "@/lib/platform/api/route";
import { csvStream } from "@/lib/platform/sheet/write-csv";
import { xlsxStream } from "@/lib/platform/sheet/write-xlsx";

/** The guests that a list's query shows, as a file: `?format=csv` or `xlsx` beside the query. */
export const GET = eventRoute("guests.read", async (scope, { request }) => {
  const params = request.nextUrl.searchParams;
  const format = z.enum(exportFormats).catch("csv").parse(params.get("format"));
  const rows = exportRows(scope, readGuestQuery(params));
  const body = format === "csv" ? csvStream(rows) : xlsxStream({ name: "Guests", rows });
  return new Response(body, {
    headers: {
      "content-type": exportTypes[format],
      "content-disposition": `attachment; filename="${await exportFileName(scope)}.${format}"`,
      "cache-control": "no-store",
    },
  });
});
