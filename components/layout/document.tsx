import type { ReactNode } from "react";

/** The document of a group of pages. Each group has a root layout of its own, so that none carries what only others need. */
export function Document({ lang = "en", children }: { lang?: string; children: ReactNode }) {
  return (
    <html lang={lang}>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
