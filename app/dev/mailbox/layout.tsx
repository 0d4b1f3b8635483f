import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../../globals.css";

import Link from "next/link";
import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { Banner } from "@/components/ui/banner";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** The frame of the development mailbox; whether there is one at all is for its pages' loaders to say. */
export default function MailboxLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6 sm:px-6">
        <Banner tone="info">
          <p>
            Mails that this installation wrote. There is such a page only in development and demo mode.{" "}
            <Link href="/" className="underline underline-offset-4">
              Go to Marquee
            </Link>
          </p>
        </Banner>
        {children}
      </main>
    </Document>
  );
}
