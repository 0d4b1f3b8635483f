import { ImageResponse } from "next/og";
import { ShareImage, shareSize } from "@/components/public-event/share-image";
import { loadPublicEvent, loadShareCover } from "@/lib/features/events/public-page/loaders";
import { shareLook } from "@/lib/features/events/public-page/rules/share-look";
import { openRoute } from "@/lib/platform/api/route";
import { imageFonts } from "@/lib/platform/fonts";

/** What a shared link to the event shows. For anybody, while its page is served; at an address that stays. */
export const GET = openRoute(async ({ params }) => {
  const slug = typeof params.slug === "string" ? params.slug : "";
  const event = await loadPublicEvent.raw(slug);
  const [cover, fonts] = await Promise.all([loadShareCover.raw(slug), imageFonts(event.look.font)]);
  return new ImageResponse(<ShareImage event={event} look={shareLook(event.look)} cover={cover} />, {
    ...shareSize,
    fonts,
    headers: { "cache-control": "public, max-age=300" },
  });
});
