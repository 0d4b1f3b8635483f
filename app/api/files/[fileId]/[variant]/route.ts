import { openRoute } from "@/lib/platform/api/route";
import { requireReadableFile } from "@/lib/platform/storage/access";
import { serveFile } from "@/lib/platform/storage/serve";

/** One form of a stored file. Its gate depends on what the file is: see requireReadableFile. */
export const GET = openRoute(async ({ request, params }) => {
  const readable = await requireReadableFile(params.fileId, request.nextUrl.searchParams.get("key"));
  return serveFile(request, readable, String(params.variant));
});
