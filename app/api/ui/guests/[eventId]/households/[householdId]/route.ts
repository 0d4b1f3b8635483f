import { getHousehold } from "@/lib/features/guests/households/data";
import { eventRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";

/** A household, for its sheet. */
export const GET = eventRoute("guests.read", async (scope, { params }) => {
  const household = await getHousehold(scope, String(params.householdId));
  if (!household) throw notFoundError();
  return Response.json(household);
});
