import { loadImportPreview } from "@/lib/features/guests/import/loaders";
import { previewQuerySchema } from "@/lib/features/guests/import/schema";
import { errorResponse, eventRoute, refuseCrossSite } from "@/lib/platform/api/route";
import { newId } from "@/lib/platform/ids";

/** What would become of each row with the mapping and options in the body. Writes nothing. */
export const POST = eventRoute("guests.write", async (scope, { request, params }) => {
  refuseCrossSite(request);
  const query = previewQuerySchema.safeParse(await request.json().catch(() => null));
  if (!query.success) return errorResponse(400, "invalid", "The question could not be read.", newId());
  return Response.json(await loadImportPreview.raw(scope.eventId, String(params.importRunId), query.data));
});
