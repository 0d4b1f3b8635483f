import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../../../../globals.css";

import type { ReactNode } from "react";
import { GuestDocument } from "@/components/layout/guest-document";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { loadPublicLocale } from "@/lib/features/events/public-page/loaders";
import { pickLocale } from "@/lib/platform/i18n/locales";

export const metadata = siteMetadata;
export const viewport = siteViewport;

type Props = { children: ReactNode; params: Promise<{ slug: string; lang?: string[] }> };

/** In the language that the address names, or else the event's. Reads nothing of the request: the page is kept whole. */
export default async function PublicEventLayout({ children, params }: Props) {
  const { slug, lang } = await params;
  return <GuestDocument lang={pickLocale(lang?.[0], await loadPublicLocale(slug))}>{children}</GuestDocument>;
}
