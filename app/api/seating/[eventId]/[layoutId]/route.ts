import { applyChanges } from "@/lib/features/seating/mutations/apply-changes";
import { saveChangesSchema } from "@/lib/features/seating/schema";
import { readJson } from "@/lib/platform/api/read-json";
import { errorResponse, eventRoute, refuseCrossSite } from "@/lib/platform/api/route";
import { newId } from "@/lib/platform/ids";

/** Room for a paste of hundreds of tables with all their seats. */
const mostBytes = 8_000_000;

/**
 * Makes a batch of changes of a layout (`{ since, changes }`): 200 when all of it is kept, 409 with what stood in the
 * way, both with what is new since then (`SaveOutcome`); 422 for what is no batch.
 */
export const POST = eventRoute("seating.write", async (scope, { request, params }) => {
  refuseCrossSite(request);
  const given = saveChangesSchema.safeParse(await readJson(request, mostBytes));
  if (!given.success) {
    const [issue] = given.error.issues;
    const where = issue?.path.join(".") ?? "";
    const requestId = request.headers.get("x-request-id") ?? newId();
    return errorResponse(422, "invalid", `${where}: ${issue?.message ?? "This is no batch of changes."}`, requestId);
  }
  const outcome = await applyChanges(scope, String(params.layoutId), given.data);
  return Response.json(outcome, { status: outcome.ok ? 200 : 409 });
});
