import { openRoute } from "@/lib/platform/api/route";
import { notFoundError } from "@/lib/platform/errors";
import { followLink, wantsNoTracking } from "@/lib/platform/mail/tracking";

/** A followed link of an announcement leads where the mail said, and nowhere else. */
export const GET = openRoute(async ({ request, params }) => {
  const target = await followLink(params.token, !wantsNoTracking(request.headers));
  if (!target) throw notFoundError();
  return new Response(null, {
    status: 302,
    headers: { location: target, "cache-control": "private, no-store", "referrer-policy": "no-referrer" },
  });
});
