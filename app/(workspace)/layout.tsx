import { keepShown } from "@/components/layout/reads/keep-shown";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "../globals.css";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { Shell } from "@/components/layout/shell";
import { siteMetadata, siteViewport } from "@/components/layout/site-metadata";
import { parseTheme, themeCookie } from "@/components/layout/theme";
import { Bell } from "@/components/notifications/bell";
import { PaletteButton } from "@/components/palette/palette-button";
import { signOutAction } from "@/lib/features/accounts/actions";
import { loadUnreadCount } from "@/lib/features/notifications/loaders";
import { switchOrganizationAction } from "@/lib/features/organizations/actions";
import { loadShell } from "@/lib/features/organizations/loaders";
import { standingLabel } from "@/lib/features/organizations/rules/roles";
import type { MyOrganization } from "@/lib/features/organizations/types";
import { fileUrl } from "@/lib/platform/upload-purposes";

export const metadata = siteMetadata;
export const viewport = siteViewport;

const demoNotice = "Demo mode: the people are invented, and mail goes to the mailbox instead of out.";
const smallPicture = 320;

/** The shell around every workspace page. It authorizes nothing: each page asks its own gate. */
export default keepShown(async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [{ user, locale, active, organizations, nav, isPlatformAdmin, isDemo, hasMailbox }, unread, jar] =
    await Promise.all([loadShell(), loadUnreadCount(), cookies()]);
  // Whoever belongs to no organization yet makes one first.
  if (!active) redirect("/welcome");
  const accountLinks = [
    { label: "Your profile", href: "/profile" },
    ...(hasMailbox ? [{ label: "Mailbox", href: "/dev/mailbox" }] : []),
    ...(isPlatformAdmin ? [{ label: "Background work", href: "/admin/jobs" }] : []),
  ];
  return (
    <Document>
      <Shell
        theme={parseTheme(jar.get(themeCookie)?.value)}
        organization={{ ...face(active), accent: active.accentColor }}
        organizations={organizations.map(face)}
        switchOrganizationAction={switchOrganizationAction}
        locale={locale}
        user={{ ...user, pictureUrl: picture(user.pictureFileId) }}
        nav={nav}
        accountLinks={accountLinks}
        signOutAction={signOutAction}
        demoNotice={isDemo ? demoNotice : null}
        search={<PaletteButton />}
        notifications={<Bell unread={unread} />}
      >
        {children}
      </Shell>
    </Document>
  );
});

function face({ id, name, logoFileId, membership }: MyOrganization) {
  return { id, name, logoUrl: picture(logoFileId), roleLabel: standingLabel(membership) };
}

function picture(fileId: string | null): string | null {
  return fileId ? fileUrl(fileId, smallPicture) : null;
}
