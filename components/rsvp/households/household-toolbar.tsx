import Link from "next/link";
import { useFormats } from "#formats";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import type { HouseholdQuery } from "@/lib/features/rsvp/invitations/schema";
import { type HouseholdFilter, householdFilterLabels, householdFilters } from "@/lib/features/rsvp/invitations/types";

type Props = { eventId: string; query: HouseholdQuery; counts: Record<HouseholdFilter, number> };

/** Search and the ways to look at households, each with its number. */
export function HouseholdToolbar({ eventId, query, counts }: Props) {
  const formats = useFormats();
  const href = (show: HouseholdFilter): string => {
    const params = new URLSearchParams();
    if (query.q) params.set("q", query.q);
    if (show !== "all") params.set("show", show);
    const text = params.toString();
    return `/events/${eventId}/rsvps/households${text ? `?${text}` : ""}`;
  };
  return (
    <Toolbar>
      <SearchInput label="Search households" placeholder="Search households and guests" />
      <nav aria-label="Filter households" className="max-w-full overflow-x-auto scrollbar-none">
        <ul className="flex gap-1 max-md:w-max md:flex-wrap">
          {householdFilters.map((show) => (
            <li key={show}>
              <Link
                href={href(show)}
                aria-current={show === query.show ? "true" : undefined}
                className="flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-[0.9286em] text-muted hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink pointer-coarse:min-h-11"
              >
                {householdFilterLabels[show]}
                <span className="tabular-nums">{formats.count(counts[show])}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Toolbar>
  );
}
