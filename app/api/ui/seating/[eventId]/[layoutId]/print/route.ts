import { Readable } from "node:stream";
import { getPrintMatter } from "@/lib/features/seating/data/print";
import { printed } from "@/lib/features/seating/prints/print";
import { readPrintChoice } from "@/lib/features/seating/rules/print-choice";
import { eventRoute } from "@/lib/platform/api/route";
import { slugify } from "@/lib/platform/text";

/** A layout on paper: `?what=` chart, cards, the caterer's sheet or a sign; `paper` and `label` say the size. As PDF. */
export const GET = eventRoute("seating.read", async (scope, { request, params }) => {
  const matter = await getPrintMatter(scope, String(params.layoutId));
  const choice = readPrintChoice(request.nextUrl.searchParams);
  if ("problem" in choice) {
    return new Response(choice.problem, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
  }
  const name = `${slugify(matter.room.name) || "seating"}-${choice.what}.pdf`;
  const content = Readable.toWeb(Readable.from(printed(matter, choice)));
  return new Response(content as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
