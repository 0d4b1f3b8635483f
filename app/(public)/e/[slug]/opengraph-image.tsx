import { ImageResponse } from "next/og";
import { ShareImage, shareSize } from "@/components/public-event/share-image";
import { loadPublicEvent, loadShareCover } from "@/lib/features/events/public-page/loaders";
import { shareLook } from "@/lib/features/events/public-page/rules/share-look";
import { displayFonts } from "@/lib/platform/fonts";

export const dynamic = "force-dynamic";
export const size = shareSize;
export const contentType = "image/png";

/** What a shared link to the event shows. For anybody, while its page is served. */
export default async function EventShareImage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const event = await loadPublicEvent(slug);
  const [cover, fonts] = await Promise.all([loadShareCover(slug), displayFonts()]);
  return new ImageResponse(<ShareImage event={event} look={shareLook(event.host.accentColor)} cover={cover} />, {
    ...size,
    fonts,
    headers: { "cache-control": "public, max-age=300" },
  });
}
