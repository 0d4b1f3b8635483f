import { getGuest } from "@/lib/features/guests/data";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";

/** A guest, for their sheet. */
export const GET = eventRoute("guests.read", async (scope, { params }) => {
  const guest = await getGuest(scope, String(params.guestId));
  if (!guest) throw notFoundError();
  return Response.json(guest);
});
