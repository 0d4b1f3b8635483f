"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";
import { LinkPending } from "./link-pending";

export type TabItem = {
  href: string;
  label: ReactNode;
  /** A number worth knowing before opening it. */
  count?: number;
  /** Current only on exactly this address; for a first tab that is the others' parent. */
  exact?: boolean;
};

type TabsProps = { label: string; items: readonly TabItem[]; className?: string };

/** Navigation between the pages of one thing. Scrolls sideways where they do not fit, the current one in sight. */
export function Tabs({ label, items, className }: TabsProps) {
  const pathname = usePathname();
  const list = useRef<HTMLUListElement>(null);
  const current = items.find((item) => isCurrent(item, pathname))?.href;

  useEffect(() => {
    const strip = list.current;
    const active = strip?.querySelector<HTMLElement>(`[href="${CSS.escape(current ?? "")}"]`);
    if (strip && active) strip.scrollLeft = active.offsetLeft - (strip.clientWidth - active.offsetWidth) / 2;
  }, [current]);

  return (
    <nav aria-label={label} className={cn("border-b border-border", className)}>
      <ul ref={list} className="relative -mb-px flex gap-1 overflow-x-auto scrollbar-none">
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className="relative flex h-10 items-center gap-1.5 border-b-2 border-transparent px-3 font-medium text-muted transition-colors [scroll-initial-target:none] focus-visible:-outline-offset-2 hover:text-ink aria-[current=page]:[scroll-initial-target:nearest] aria-[current=page]:border-accent-ink aria-[current=page]:text-ink pointer-coarse:h-11"
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-1.5 text-xs text-muted tabular-nums">{item.count}</span>
              )}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent(item: TabItem, pathname: string): boolean {
  return item.exact ? pathname === item.href : pathname === item.href || pathname.startsWith(`${item.href}/`);
}
