import { loadCalendar } from "@/lib/features/dashboard/calendar/loaders";
import { orgRoute } from "@/lib/platform/api/route";

/** The calendar of the days that are shown, as the page itself reads it. */
export const GET = orgRoute(null, async (_scope, { request }) => {
  const params = request.nextUrl.searchParams;
  const one = (name: string) => params.get(name) ?? undefined;
  const address = { view: one("view"), date: one("date"), event: one("event"), kind: params.getAll("kind") };
  return Response.json(await loadCalendar.raw(address), { headers: { "cache-control": "no-store" } });
});
