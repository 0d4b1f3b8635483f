import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { AccentStyle } from "@/components/layout/accent-style";
import { EventPage } from "@/components/public-event/event-page";
import { PageLanguages } from "@/components/public-event/page-languages";
import { dayRange } from "@/components/public-event/public-dates";
import { shareSize } from "@/components/public-event/share-image";
import { loadMovedSlug, loadPublicEvent } from "@/lib/features/events/public-page/loaders";
import { addressIn, otherAddresses, pageAddress, tellIn } from "@/lib/features/events/public-page/rules/languages";
import { shareVersion } from "@/lib/features/events/public-page/rules/share-look";
import { structuredData } from "@/lib/features/events/public-page/rules/structured-data";
import { env } from "@/lib/platform/env";
import { isLocale, locales } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

// Rendered at the first visit and kept whole until something that it shows changes (docs/decisions/0012). Nothing here
// reads the request.
export const dynamic = "force-static";
export const dynamicParams = true;

/** None is known when the product is built. */
export const generateStaticParams = (): { slug: string; lang?: string[] }[] => [];

type Props = { params: Promise<{ slug: string; lang?: string[] }> };

/** The event as the address tells it: in its own language, or in the one that stands behind it. */
async function load({ params }: Props) {
  const { slug, lang = [] } = await params;
  const [locale, ...rest] = lang;
  if (rest.length > 0 || (locale !== undefined && !isLocale(locale))) notFound();
  const moved = await loadMovedSlug(slug);
  if (moved) permanentRedirect(addressIn(moved, locale));
  const event = await loadPublicEvent(slug);
  // One page, one address: the event's own language needs no word of it.
  if (locale === event.locale) redirect(`/e/${slug}`);
  return tellIn(event, locale ?? event.ownLocale);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const event = await load(props);
  const { ownLocale } = event;
  const address = pageAddress(event, ownLocale);
  const days = dayRange(event.startsAt, event.endsAt, event.timeZone, event.dateLocale);
  const t = translator(event.locale, "event");
  const about = event.summary ?? [days, event.place.venueName, event.place.addressCity].filter(Boolean).join(" · ");
  // A link that is passed on must not promise what does not take place.
  const description = event.status === "cancelled" ? `${t("cancelledTitle")}. ${about}` : about;
  const image = `/e/${event.slug}/opengraph-image?v=${shareVersion(event)}`;
  return {
    metadataBase: new URL(env.APP_URL),
    title: { absolute: event.name },
    description,
    alternates: { canonical: address, languages: otherAddresses(event.slug, ownLocale) },
    openGraph: {
      type: "website",
      title: event.name,
      description,
      url: address,
      locale: event.locale,
      alternateLocale: locales.filter((each) => each !== event.locale),
      images: [{ url: image, ...shareSize, alt: t("imageAlt", { event: event.name, date: days }) }],
    },
    twitter: { card: "summary_large_image" },
    robots: event.isListed ? { index: true } : { index: false, follow: false },
  };
}

/** A published event for anybody. */
export default async function PublicEventPage(props: Props) {
  const event = await load(props);
  const { ownLocale } = event;
  const url = `${env.APP_URL}${pageAddress(event, ownLocale)}`;
  const image = `${event.url}/opengraph-image`;
  return (
    <>
      <AccentStyle accent={event.host.accentColor} />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe for a script element in structuredData
        dangerouslySetInnerHTML={{ __html: structuredData(event, { url, image }) }}
      />
      <EventPage event={event} languages={<PageLanguages event={event} ownLocale={ownLocale} />} />
    </>
  );
}
