import { searchSource } from "@/lib/features/announcements/data/sources";
import { eventRoute } from "@/lib/platform/api/route";

/** What a source finds for a field that is searched: `?source=guests&field=households&q=`. */
export const GET = eventRoute("messages.draft", async (scope, { request }) => {
  const asked = (name: string) => (request.nextUrl.searchParams.get(name) ?? "").slice(0, 100);
  const found = await searchSource(scope, { source: asked("source"), field: asked("field"), typed: asked("q") });
  return Response.json(found);
});
