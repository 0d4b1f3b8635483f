import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../globals.css";

import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { Awning } from "@/components/layout/awning";
import { Document } from "@/components/layout/document";
import { Logo } from "@/components/layout/logo";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { parseTheme, themeCookie } from "@/components/layout/theme";
import { ThemeScope } from "@/components/layout/theme-scope";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** A card in the middle of a quiet page. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <Document>
      <ThemeScope theme={parseTheme(jar.get(themeCookie)?.value)}>
        <Awning />
        <div className="mx-auto flex w-full max-w-[27rem] flex-col gap-7 px-4 py-10 sm:py-16">
          <header className="mx-auto">
            <Link href="/" className="inline-block rounded-md">
              <Logo />
            </Link>
          </header>
          <main id="main" className="rounded-xl border border-border bg-surface px-5 py-7 shadow-sm sm:px-8">
            {children}
          </main>
        </div>
      </ThemeScope>
    </Document>
  );
}
