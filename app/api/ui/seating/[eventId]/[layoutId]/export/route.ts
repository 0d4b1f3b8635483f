import { chartRows } from "@/lib/features/seating/chart/rules";
import { listSeatingGuests } from "@/lib/features/seating/data/guests";
import { getPlan } from "@/lib/features/seating/data/plan";
import { getPrintLocale } from "@/lib/features/seating/data/print";
import { findLayout } from "@/lib/features/seating/data/room";
import { planPng } from "@/lib/features/seating/prints/plan-png";
import { planSvg } from "@/lib/features/seating/prints/plan-svg";
import { objectWords } from "@/lib/features/seating/rules/object-words";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { csvLine } from "@/lib/platform/sheet/write-csv";
import { slugify } from "@/lib/platform/text";

/** The chart as CSV, or the plan as SVG or PNG (`?format=`), to keep. The plan names nobody. */
export const GET = eventRoute("seating.read", async (scope, { request, params }) => {
  const layoutId = String(params.layoutId);
  const format = request.nextUrl.searchParams.get("format");
  const [layout, plan] = [await findLayout(scope, layoutId), await getPlan(scope, layoutId)];
  if (!layout || !plan) throw notFoundError();
  const file = (content: BodyInit, type: string, ending: string) =>
    new Response(content, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${slugify(plan.room.name) || "seating"}.${ending}"`,
        "cache-control": "no-store",
      },
    });
  if (format === "svg" || format === "png") {
    const words = objectWords(await getPrintLocale(scope));
    if (format === "png") return file(new Uint8Array(await planPng(plan.room, { words })), "image/png", "png");
    return file(planSvg(plan.room, { width: 2_400, words }), "image/svg+xml; charset=utf-8", "svg");
  }
  const rows = chartRows(plan, await listSeatingGuests(scope, layout.sessionId));
  return file(`\uFEFF${rows.map(csvLine).join("")}`, "text/csv; charset=utf-8", "csv");
});
