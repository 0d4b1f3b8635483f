import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../globals.css";

import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { InvitationPage } from "@/components/layout/invitation-page";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** Reads nothing of the request: the page below is cached whole. */
export default function MarketingLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <InvitationPage>{children}</InvitationPage>
    </Document>
  );
}
