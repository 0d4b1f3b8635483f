import { openRoute } from "@/lib/platform/api/route";
import { recordOpened, wantsNoTracking } from "@/lib/platform/mail/tracking";

const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The picture of a followed announcement: the same for every address, so that it tells nothing. */
export const GET = openRoute(async ({ request, params }) => {
  if (!wantsNoTracking(request.headers)) await recordOpened(params.token);
  return new Response(picture, {
    headers: { "content-type": "image/gif", "cache-control": "private, no-store", "referrer-policy": "no-referrer" },
  });
});
