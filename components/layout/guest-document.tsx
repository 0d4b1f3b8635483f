import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { Document } from "./document";
import { InvitationPage } from "./invitation-page";

/** The document of a page for guests, in their language, on the invitation's paper. It carries no script of its own. */
export function GuestDocument({ lang, children }: { lang: Locale; children: ReactNode }) {
  return (
    <Document lang={lang}>
      <InvitationPage>{children}</InvitationPage>
    </Document>
  );
}
