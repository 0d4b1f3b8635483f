import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { AccentStyle } from "@/components/layout/accent-style";
import { EventPage } from "@/components/public-event/event-page";
import { dayRange } from "@/components/public-event/public-dates";
import { shareSize } from "@/components/public-event/share-image";
import { loadMovedSlug, loadPublicEvent } from "@/lib/features/events/public-page/loaders";
import { structuredData } from "@/lib/features/events/public-page/rules/structured-data";
import { env } from "@/lib/platform/env";
import { translator } from "@/lib/platform/i18n/translator";

// Rendered at the first visit and kept whole until something that it shows changes (docs/decisions/0012). Nothing here
// reads the request.
export const dynamic = "force-static";
export const dynamicParams = true;

/** None is known when the product is built. */
export const generateStaticParams = (): { slug: string }[] => [];

type Props = { params: Promise<{ slug: string }> };

async function load({ params }: Props) {
  const { slug } = await params;
  const moved = await loadMovedSlug(slug);
  if (moved) permanentRedirect(`/e/${moved}`);
  return loadPublicEvent(slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const event = await load(props);
  const days = dayRange(event.startsAt, event.endsAt, event.timeZone, event.dateLocale);
  const description =
    event.summary ?? [days, event.place.venueName, event.place.addressCity].filter(Boolean).join(" · ");
  const imageAlt = translator(event.locale, "event")("imageAlt", { event: event.name, date: days });
  return {
    metadataBase: new URL(env.APP_URL),
    title: { absolute: event.name },
    description,
    alternates: { canonical: `/e/${event.slug}` },
    openGraph: {
      type: "website",
      title: event.name,
      description,
      url: `/e/${event.slug}`,
      locale: event.locale,
      images: [{ url: `/e/${event.slug}/opengraph-image`, ...shareSize, alt: imageAlt }],
    },
    twitter: { card: "summary_large_image" },
    robots: event.isListed ? { index: true } : { index: false, follow: false },
  };
}

/** A published event for anybody. */
export default async function PublicEventPage(props: Props) {
  const event = await load(props);
  const url = `${env.APP_URL}/e/${event.slug}`;
  return (
    <div lang={event.locale}>
      <AccentStyle accent={event.host.accentColor} />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe for a script element in structuredData
        dangerouslySetInnerHTML={{ __html: structuredData(event, { url, image: `${url}/opengraph-image` }) }}
      />
      <EventPage event={event} />
    </div>
  );
}
