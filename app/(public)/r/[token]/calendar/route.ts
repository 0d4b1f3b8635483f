import { loadHouseholdCalendar } from "@/lib/features/rsvp/answers/loaders";
import { openRoute } from "@/lib/platform/api/route";
import { appUrl } from "@/lib/platform/app-url";
import { env } from "@/lib/platform/env";

/** The sessions that a household comes to, as a calendar file. */
export const GET = openRoute(async ({ params }) => {
  const { text, fileName } = await loadHouseholdCalendar.raw(String(params.token), {
    url: appUrl(`/r/${params.token}`),
    host: new URL(env.APP_URL).hostname,
  });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
});
