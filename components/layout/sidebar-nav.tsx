"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { LinkPending } from "@/components/ui/link-pending";
import { currentEntry } from "./current-entry";
import { navIcons } from "./nav-icons";
import type { NavEntry } from "./shell-types";

type SidebarNavProps = { nav: readonly NavEntry[]; label?: string; onNavigate?: () => void };

/** The list of places: in the sidebar, and in the drawer on a phone. */
export function SidebarNav({ nav, label = "Main", onNavigate }: SidebarNavProps) {
  const current = currentEntry(nav, usePathname());
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col gap-0.5">
        {nav.map((entry) => {
          const Icon = navIcons[entry.key];
          return (
            <li key={entry.key}>
              <Link
                href={entry.href}
                onClick={onNavigate}
                aria-current={entry === current ? "page" : undefined}
                className="group relative flex h-9 items-center gap-3 rounded-md px-2.5 font-medium text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink pointer-coarse:h-11"
              >
                <Icon aria-hidden className="size-[1.125rem]" strokeWidth={1.9} />
                <span className="grow">{entry.label}</span>
                {entry.badge ? (
                  <span className="rounded-full bg-danger-soft px-1.5 text-xs text-danger-ink tabular-nums">
                    {entry.badge}
                  </span>
                ) : null}
                <LinkPending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
