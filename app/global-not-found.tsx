import "@fontsource-variable/inter/wght.css";
import "./globals.css";

import type { Metadata } from "next";
import { Awning } from "@/components/layout/awning";
import { Document } from "@/components/layout/document";
import { Refusal } from "@/components/layout/refusal";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata: Metadata = { ...siteMetadata, title: "Not found · Marquee" };
export const viewport = siteViewport;

/** For an address that no page has. It needs no script: the link is a plain one. */
export default function GlobalNotFound() {
  return (
    <Document>
      <Awning />
      <main className="px-4">
        <Refusal
          kind="not_found"
          actions={
            <a href="/" className={buttonStyle({ variant: "primary" })}>
              Go to the start
            </a>
          }
        />
      </main>
    </Document>
  );
}
