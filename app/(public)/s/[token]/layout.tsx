import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../../../globals.css";

import type { ReactNode } from "react";
import { GuestDocument } from "@/components/layout/guest-document";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { loadFinderLocale } from "@/lib/features/seating/finder/loaders";
import { wishedLanguages } from "@/lib/platform/request";

export const metadata = siteMetadata;
export const viewport = siteViewport;

type Props = { children: ReactNode; params: Promise<{ token: string }> };

/** In the language that the guest chose, or else the event's. */
export default async function FinderLayout({ children, params }: Props) {
  const { chosen } = await wishedLanguages();
  return <GuestDocument lang={await loadFinderLocale((await params).token, chosen)}>{children}</GuestDocument>;
}
