import { exportEvents } from "@/lib/features/events/list/data";
import { eventFilterSchema } from "@/lib/features/events/list/schema";
import { orgRoute } from "@/lib/platform/api/route";
import { csvStream } from "@/lib/platform/sheet/write-csv";

/** The events that a list's query shows, as CSV. */
export const GET = orgRoute(null, async (scope, { request }) => {
  const params = request.nextUrl.searchParams;
  const filter = eventFilterSchema.parse({
    ...Object.fromEntries(params),
    kind: params.getAll("kind"),
    status: params.getAll("status"),
  });
  return new Response(csvStream(exportEvents(scope, filter)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="events.csv"',
      "cache-control": "no-store",
    },
  });
});
