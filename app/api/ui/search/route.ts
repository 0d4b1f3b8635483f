import { loadPalette } from "@/lib/features/search/loaders";
import { orgRoute } from "@/lib/platform/api/route";

/** What the command palette asks for. */
export const GET = orgRoute(null, async (_scope, { request }) =>
  Response.json(await loadPalette.raw(Object.fromEntries(request.nextUrl.searchParams))),
);
