import type { ReactNode } from "react";
import { cn } from "./cn";

type Definition = { term: string; value: ReactNode };

/** Facts about one thing: what, and beside it which. Where nothing is known, a dash that is read as "none". */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={cn("grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(7rem,max-content)_1fr]", className)}>
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt className="text-muted max-sm:-mb-2.5">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {item.value ?? (
              <span className="text-muted">
                <span aria-hidden>–</span>
                <span className="sr-only">none</span>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
