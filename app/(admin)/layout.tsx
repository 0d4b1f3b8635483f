import { keepShown } from "@/components/layout/reads/keep-shown";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../globals.css";

import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { Shell } from "@/components/layout/shell";
import type { NavEntry } from "@/components/layout/shell-types";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { parseTheme, themeCookie } from "@/components/layout/theme";
import { signOutAction } from "@/lib/features/accounts/actions";
import { switchOrganizationAction } from "@/lib/features/organizations/actions";
import { loadShell } from "@/lib/features/organizations/loaders";
import { fileUrl } from "@/lib/platform/upload-purposes";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** The shell around the installation's pages, which belong to no organization. It authorizes nothing: pages do. */
export default keepShown(async function AdminLayout({ children }: { children: ReactNode }) {
  const [{ user, locale, active, nav, isPlatformAdmin }, jar] = await Promise.all([loadShell(), cookies()]);
  const jobs: NavEntry = { key: "jobs", label: "Background work", href: "/admin/jobs" };
  return (
    <Document>
      <Shell
        theme={parseTheme(jar.get(themeCookie)?.value)}
        organization={null}
        organizations={[]}
        switchOrganizationAction={switchOrganizationAction}
        locale={locale}
        user={{ ...user, pictureUrl: user.pictureFileId ? fileUrl(user.pictureFileId, 320) : null }}
        nav={[...nav.filter(({ key }) => key === "dashboard"), ...(isPlatformAdmin ? [jobs] : [])]}
        accountLinks={active ? [{ label: "Your profile", href: "/profile" }] : []}
        signOutAction={signOutAction}
        demoNotice={null}
      >
        {children}
      </Shell>
    </Document>
  );
});
