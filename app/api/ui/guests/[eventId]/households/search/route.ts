import { searchHouseholds } from "@/lib/features/guests/households/data";
import { eventRoute } from "@/lib/platform/api/route";

/** Households to choose from: `?q=` is what was typed. */
export const GET = eventRoute("guests.read", async (scope, { request }) =>
  Response.json(await searchHouseholds(scope, (request.nextUrl.searchParams.get("q") ?? "").slice(0, 100))),
);
