import { getHouseholdUrl } from "@/lib/features/rsvp/invitations/data/print";
import { qrPng, qrSvg } from "@/lib/features/rsvp/invitations/prints/qr";
import { eventRoute } from "@/lib/platform/api/route";

/** The code of one household's link: `?format=svg` or `png`. */
export const GET = eventRoute("guests.write", async (scope, { request, params }) => {
  const url = await getHouseholdUrl(scope, params.householdId);
  const isSvg = request.nextUrl.searchParams.get("format") === "svg";
  const body = isSvg ? await qrSvg(url) : new Uint8Array(await qrPng(url));
  return new Response(body, {
    headers: {
      "content-type": isSvg ? "image/svg+xml" : "image/png",
      "content-disposition": `attachment; filename="invitation.${isSvg ? "svg" : "png"}"`,
      "cache-control": "no-store",
    },
  });
});
