import { getDelta } from "@/lib/features/seating/data/plan";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";

/** What changed in a layout after the revision `since`; all of it without one. */
export const GET = eventRoute("seating.read", async (scope, { request, params }) => {
  const since = Number(request.nextUrl.searchParams.get("since") ?? 0);
  const delta = await getDelta(scope, String(params.layoutId), Number.isSafeInteger(since) && since > 0 ? since : 0);
  if (!delta) throw notFoundError();
  return Response.json(delta);
});
