import { exportSuppressions } from "@/lib/features/suppressions/list/data";
import { orgRoute } from "@/lib/platform/api/route";
import { csvStream } from "@/lib/platform/sheet/write-csv";

/** Whom the organization sends nothing to, as CSV: what the list's search shows. */
export const GET = orgRoute("org.settings", async (scope, { request }) => {
  const rows = exportSuppressions(scope, request.nextUrl.searchParams.get("q") ?? "");
  return new Response(csvStream(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="do-not-mail.csv"',
      "cache-control": "no-store",
    },
  });
});
