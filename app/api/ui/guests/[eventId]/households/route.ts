import { listHouseholds } from "@/lib/features/guests/list/data/list-households";
import { readGuestQuery } from "@/lib/features/guests/list/schema";
import { eventRoute } from "@/lib/platform/api/route";

/** A page of households, as the page itself reads it. */
export const GET = eventRoute("guests.read", async (scope, { request }) =>
  Response.json(await listHouseholds(scope, readGuestQuery(request.nextUrl.searchParams))),
);
