import { listSeatingGuests } from "@/lib/features/seating/data/guests";
import { findLayout } from "@/lib/features/seating/data/room";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";

/** Everybody on the list, as the layout's panel shows them. */
export const GET = eventRoute("seating.read", async (scope, { params }) => {
  const layout = await findLayout(scope, String(params.layoutId));
  if (!layout) throw notFoundError();
  return Response.json(await listSeatingGuests(scope, layout.sessionId));
});
