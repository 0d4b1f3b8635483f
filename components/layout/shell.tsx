import { FlaskConical } from "lucide-react";
import Link from "next/link";
import { FormatsProvider } from "@/components/ui/formats";
import { SkipLink } from "@/components/ui/skip-link";
import { Toaster } from "@/components/ui/toast";
import { AccentStyle } from "./accent-style";
import { AccountMenu } from "./account-menu";
import { BottomNav } from "./bottom-nav";
import { FocusKeeper } from "./focus-keeper";
import { Logo, LogoMark } from "./logo";
import { OrganizationSwitcher } from "./organization-switcher";
import { NotReadHere } from "./reads/not-read-here";
import type { ShellProps } from "./shell-types";
import { SidebarNav } from "./sidebar-nav";
import { ThemeScope } from "./theme-scope";

/** The workspace around a page: places left (or below, on a phone), organization and account above. */
export function Shell({ theme, locale, organization, demoNotice, nav, children, ...rest }: ShellProps) {
  const home = nav[0]?.href ?? "/";
  return (
    <FormatsProvider locale={locale}>
      <ThemeScope theme={theme}>
        <AccentStyle accent={organization?.accent} />
        <SkipLink />
        {demoNotice ? <DemoBar>{demoNotice}</DemoBar> : null}
        <div className="flex min-h-dvh">
          <aside
            data-print="hide"
            className="sticky top-0 hidden h-dvh w-58 shrink-0 flex-col gap-5 overflow-y-auto border-r border-border px-3 py-4 lg:flex"
          >
            <Link href={home} aria-label="Marquee, home" className="rounded-md px-2">
              <Logo />
            </Link>
            <SidebarNav nav={nav} />
          </aside>
          <div className="flex min-w-0 grow flex-col">
            <TopBar organization={organization} home={home} theme={theme} {...rest} />
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto w-full max-w-360 grow px-4 pt-6 pb-24 sm:px-6 lg:px-8 lg:pb-10"
            >
              {children}
              <NotReadHere />
            </main>
          </div>
        </div>
        <BottomNav nav={nav} />
        <Toaster />
        <FocusKeeper />
      </ThemeScope>
    </FormatsProvider>
  );
}

type TopBarProps = Omit<ShellProps, "nav" | "demoNotice" | "children" | "locale"> & { home: string };

function TopBar({
  organization,
  organizations,
  home,
  search,
  notifications,
  user,
  accountLinks,
  theme,
  ...actions
}: TopBarProps) {
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 flex h-14 items-center gap-3 border-b border-border bg-background/90 px-3 backdrop-blur-md sm:px-6 lg:px-8"
    >
      <Link
        href={home}
        aria-label="Marquee, home"
        className="grid size-9 shrink-0 place-items-center rounded-md lg:hidden"
      >
        <LogoMark />
      </Link>
      {organization ? (
        <OrganizationSwitcher
          organization={organization}
          organizations={organizations}
          switchAction={actions.switchOrganizationAction}
        />
      ) : null}
      <div className="ml-auto flex items-center gap-2">
        {search}
        {notifications}
        <AccountMenu user={user} links={accountLinks} theme={theme} signOutAction={actions.signOutAction} />
      </div>
    </header>
  );
}

function DemoBar({ children }: { children: string }) {
  return (
    <aside
      aria-label="Demo mode"
      data-print="hide"
      className="flex items-center justify-center gap-2 bg-ink px-4 py-1.5 text-center text-xs font-medium text-background"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      {children}
    </aside>
  );
}
