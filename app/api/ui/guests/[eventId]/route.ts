import { listGuests } from "@/lib/features/guests/list/data/list-guests";
import { readGuestQuery } from "@/lib/features/guests/list/schema";
import { eventRoute } from "@/lib/platform/api/route";

/** A page of the guest list, as the page itself reads it. */
export const GET = eventRoute("guests.read", async (scope, { request }) =>
  Response.json(await listGuests(scope, readGuestQuery(request.nextUrl.searchParams))),
);
