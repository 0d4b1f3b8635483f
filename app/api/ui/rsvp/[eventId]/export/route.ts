import { getBoard } from "@/lib/features/rsvp/board/data/board";
import { catererRows, headCountRows } from "@/lib/features/rsvp/board/rules";
import { formatsOf } from "@/lib/platform/access/scopes";
import { eventRoute } from "@/lib/platform/api/route";
import { csvLine } from "@/lib/platform/sheet/write-csv";
import { formatInstant } from "@/lib/platform/zones";

/** Head-counts (`?what=sessions`) or what a caterer needs (`?what=meals`, of one `session` if named) as CSV. */
export const GET = eventRoute("guests.read", async (scope, { request }) => {
  const what = request.nextUrl.searchParams.get("what") === "meals" ? "meals" : "sessions";
  const board = await getBoard(scope);
  const when = (instant: Date) =>
    formatInstant(instant, board.timeZone, formatsOf(scope.actor).locale, { dateStyle: "medium", timeStyle: "short" });
  const rows =
    what === "meals" ? catererRows(board, request.nextUrl.searchParams.get("session")) : headCountRows(board, when);
  return new Response(`\uFEFF${rows.map(csvLine).join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${what === "meals" ? "meals" : "head-counts"}.csv"`,
      "cache-control": "no-store",
    },
  });
});
