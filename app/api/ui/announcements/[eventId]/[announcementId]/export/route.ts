import { getAnnouncement } from "@/lib/features/announcements/data/announcements";
import { exportReport } from "@/lib/features/announcements/data/report";
import { reportHeader, reportLine } from "@/lib/features/announcements/rules/report";
import { reportQuerySchema } from "@/lib/features/announcements/schema";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { csvStream } from "@/lib/platform/sheet/write-csv";

/** The delivery report as CSV: exactly what the list shows under this `?state=` and `?q=`. */
export const GET = eventRoute("messages.read", async (scope, { params, request }) => {
  const announcement = await getAnnouncement(scope, params.announcementId);
  if (!announcement) throw notFoundError();
  const query = reportQuerySchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  async function* rows(id: string): AsyncGenerator<string[][]> {
    yield [reportHeader];
    for await (const batch of exportReport(scope, id, query)) yield batch.map(reportLine);
  }
  return new Response(csvStream(rows(announcement.id)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="delivery-report.csv"',
      "cache-control": "no-store",
    },
  });
});
