import { loadMovedSlug, loadPublicEvent } from "@/lib/features/events/public-page/loaders";
import { buildCalendar } from "@/lib/features/events/public-page/rules/calendar";
import { openRoute } from "@/lib/platform/api/route";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

/** The event's sessions as a calendar file. For anybody, while its page is served. */
export const GET = openRoute(async ({ params }) => {
  const slug = typeof params.slug === "string" ? params.slug : "";
  const moved = await loadMovedSlug.raw(slug);
  if (moved) return Response.redirect(`${env.APP_URL}/e/${moved}/calendar.ics`, 308);
  const event = await loadPublicEvent.raw(slug);
  const url = `${env.APP_URL}/e/${event.slug}`;
  const text = buildCalendar(event, { url, host: new URL(env.APP_URL).hostname, at: now() });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${event.slug}.ics"`,
      "cache-control": "no-cache",
    },
  });
});
