"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { listHref } from "@/components/ui/list-url";
import type { EventPeriods } from "@/lib/features/events/types";

const labels: Record<keyof EventPeriods, string> = {
  upcoming: "Upcoming",
  past: "Past",
  all: "All",
  archived: "Archived",
};
const order: (keyof EventPeriods)[] = ["upcoming", "past", "all", "archived"];

/** The periods of the list with how many events each holds, kept in the address. */
export function PeriodLinks({ periods, current }: { periods: EventPeriods; current: keyof EventPeriods }) {
  const pathname = usePathname();
  const params = useSearchParams();
  return (
    <nav aria-label="Period" className="max-w-full overflow-x-auto scrollbar-none">
      <ul className="flex w-max gap-1 rounded-lg bg-sunken p-1">
        {order.map((period) => (
          <li key={period}>
            <Link
              href={listHref(pathname, params, { when: period === "upcoming" ? null : period, sort: null })}
              aria-current={period === current ? "true" : undefined}
              className="flex h-7 items-center gap-1.5 rounded-md px-2.5 font-medium text-muted hover:text-ink aria-[current=true]:bg-surface aria-[current=true]:text-ink aria-[current=true]:shadow-xs pointer-coarse:h-11"
            >
              {labels[period]}
              <span className="text-xs tabular-nums">{periods[period]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
