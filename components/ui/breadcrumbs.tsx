import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = { label: string; href?: string };

/** The way down to this page. The last crumb is the page itself. */
export function Breadcrumbs({ items, label = "Breadcrumbs" }: { items: readonly Crumb[]; label?: string }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-[0.9286em] text-muted">
        {items.map((item, index) => {
          const last = index === items.length - 1;
          return (
            <li
              key={`${item.label}${item.href ?? ""}`}
              className="flex min-w-0 items-center gap-1 last:shrink-0 max-sm:last:shrink"
            >
              {index > 0 ? <ChevronRight aria-hidden className="size-3.5 shrink-0 opacity-60" /> : null}
              {item.href && !last ? (
                <Link
                  href={item.href}
                  className="inline-block min-h-6 truncate rounded px-0.5 leading-6 hover:text-ink"
                >
                  {item.label}
                </Link>
              ) : (
                <span aria-current={last ? "page" : undefined} className="truncate px-0.5 text-ink">
                  {item.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
