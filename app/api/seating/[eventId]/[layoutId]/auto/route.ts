import { findLayout } from "@/lib/features/seating/data/room";
import { getSeatingTask } from "@/lib/features/seating/runs/data";
import { startRun } from "@/lib/features/seating/runs/jobs";
import { askToFinish, endRun } from "@/lib/features/seating/runs/mutations";
import { endRunSchema, startRunSchema } from "@/lib/features/seating/runs/schema";
import { userOf } from "@/lib/platform/access/scopes";
import { readJson } from "@/lib/platform/api/read-json";
import { errorResponse, eventRoute, refuseCrossSite } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { enforceLimit } from "@/lib/platform/rate-limit";

const mostBytes = 10_000;
const statuses = { busy: 409, crowded: 503, too_large: 422, nobody: 422 } as const;

/**
 * Looks for seats on the server and tells how it goes, a line of JSON at a time (`RunNews`), the proposal last. It ends
 * when the browser hangs up. 409 while another one runs at the event, 503 while the server seats too many others, 422
 * with a sentence for what it cannot do.
 */
export const POST = eventRoute("seating.write", async (scope, { request, params }) => {
  refuseCrossSite(request);
  const requestId = request.headers.get("x-request-id") ?? newId();
  const layoutId = String(params.layoutId);
  const given = startRunSchema.safeParse(await readJson(request, mostBytes));
  if (!given.success) return errorResponse(422, "invalid", "This is no order to look for seats.", requestId);
  const userId = userOf(scope.actor);
  if (userId) await enforceLimit("seating.auto", userId);
  const task = await getSeatingTask(scope, layoutId);
  if (!task) throw notFoundError();
  const run = await startRun(scope, layoutId, task, given.data, { gone: request.signal });
  if (!run.ok) return errorResponse(statuses[run.reason], run.reason, run.message, requestId);
  return new Response(run.news, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      // no-transform: what compresses would hold back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});

/** Ends a run (`{ runId, with }`) with the proposal that there is by now, or with nothing: `{ wasRunning }`. */
export const PATCH = eventRoute("seating.write", async (scope, { request, params }) => {
  refuseCrossSite(request);
  const layoutId = String(params.layoutId);
  if (!(await findLayout(scope, layoutId))) throw notFoundError();
  const given = endRunSchema.safeParse(await readJson(request, mostBytes));
  if (!given.success) {
    const requestId = request.headers.get("x-request-id") ?? newId();
    return errorResponse(422, "invalid", "This is no order to end a run.", requestId);
  }
  const { runId, with: outcome } = given.data;
  const wasRunning = await (outcome === "proposal" ? askToFinish : endRun)(scope, layoutId, runId);
  return Response.json({ wasRunning });
});
