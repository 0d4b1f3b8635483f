import { importChart } from "@/lib/features/seating/chart/mutations";
import { readBody } from "@/lib/platform/api/read-body";
import { errorResponse, eventRoute, refuseCrossSite } from "@/lib/platform/api/route";
import { newId } from "@/lib/platform/ids";

const mostBytes = 5_000_000;

/** Seats guests as a CSV in the body says: 200 with what was done and what could not be; 422 with a sentence. */
export const POST = eventRoute("seating.write", async (scope, { request, params }) => {
  refuseCrossSite(request);
  const requestId = request.headers.get("x-request-id") ?? newId();
  const body = await readBody(request, mostBytes);
  if (!body) return errorResponse(422, "unreadable", "The file is empty or has more than 5 MB.", requestId);
  const imported = await importChart(scope, String(params.layoutId), body);
  if (!imported.ok) return errorResponse(422, imported.reason, imported.message, requestId);
  return Response.json(imported);
});
