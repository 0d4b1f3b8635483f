import { getImportRun } from "@/lib/features/guests/import/data";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

/** How far an import is. */
export const GET = eventRoute("guests.write", async (scope, { params }) => {
  const run = isId(params.importRunId) ? await getImportRun(scope, params.importRunId) : null;
  if (!run) throw notFoundError();
  const { mapping: _mapping, options: _options, fileId: _fileId, ...item } = run;
  return Response.json(item);
});
