import { loadListedPages } from "@/lib/features/events/public-page/loaders";
import { sitemap } from "@/lib/features/events/public-page/rules/sitemap";
import { openRoute } from "@/lib/platform/api/route";
import { appUrl } from "@/lib/platform/app-url";

/** The pages that search engines may list, for anybody. */
export const GET = openRoute(
  async () =>
    new Response(sitemap(await loadListedPages.raw(), appUrl), {
      headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
    }),
);
