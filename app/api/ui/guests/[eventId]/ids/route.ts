import { listGuestIds } from "@/lib/features/guests/list/data/list-guest-ids";
import { idsAtOnce, readGuestQuery } from "@/lib/features/guests/list/schema";
import { eventRoute } from "@/lib/platform/api/route";

/** The ids of some rows of the guest list, from `at` on, `count` of them. */
export const GET = eventRoute("guests.read", async (scope, { request }) => {
  const params = request.nextUrl.searchParams;
  const count = Number.parseInt(params.get("count") ?? "", 10) || idsAtOnce;
  return Response.json({ ids: await listGuestIds(scope, readGuestQuery(params), count) });
});
