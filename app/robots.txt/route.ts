import { openRoute } from "@/lib/platform/api/route";
import { appUrl } from "@/lib/platform/app-url";

/**
 * Where search engines begin. Nothing is kept from them here: what they must not list says so itself, and only to a
 * reader who is let in.
 */
export const GET = openRoute(
  async () =>
    new Response(`User-agent: *\nAllow: /\n\nSitemap: ${appUrl("/sitemap.xml")}\n`, {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
    }),
);
