"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { LinkPending } from "@/components/ui/link-pending";
import { Sheet } from "@/components/ui/sheet";
import { currentEntry } from "./current-entry";
import { navIcons } from "./nav-icons";
import type { NavEntry } from "./shell-types";
import { SidebarNav } from "./sidebar-nav";

const inReach = 4;
const item =
  "relative flex h-14 w-full min-w-0 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-muted focus-visible:-outline-offset-2 aria-[current=page]:text-accent-ink";

/** The places within a thumb's reach; what does not fit is in the drawer. */
export function BottomNav({ nav }: { nav: readonly NavEntry[] }) {
  const current = currentEntry(nav, usePathname());
  const [open, setOpen] = useState(false);
  const fits = nav.length <= inReach + 1;
  const shown = fits ? nav : nav.slice(0, inReach);
  return (
    <nav
      aria-label="Main, short"
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="flex">
        {shown.map((entry) => {
          const Icon = navIcons[entry.key];
          return (
            <li key={entry.key} className="min-w-0 flex-1">
              <Link href={entry.href} aria-current={entry === current ? "page" : undefined} className={item}>
                <Icon aria-hidden className="size-5" strokeWidth={1.9} />
                <span className="max-w-full truncate px-0.5">{entry.label}</span>
                <LinkPending />
              </Link>
            </li>
          );
        })}
        {fits ? null : (
          <li className="min-w-0 flex-1">
            <Sheet
              title="All places"
              side="left"
              open={open}
              onOpenChange={setOpen}
              trigger={
                <button type="button" className={item}>
                  <Menu aria-hidden className="size-5" strokeWidth={1.9} />
                  More
                </button>
              }
            >
              <SidebarNav nav={nav} label="All places" onNavigate={() => setOpen(false)} />
            </Sheet>
          </li>
        )}
      </ul>
    </nav>
  );
}
