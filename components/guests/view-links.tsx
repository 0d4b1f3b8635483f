"use client";

import { cn } from "@/components/ui/cn";
import { ListLink } from "@/components/ui/list-navigation";
import { type GuestQuery, writeGuestQuery } from "@/lib/features/guests/list/schema";

const views = [
  { view: "people", label: "People" },
  { view: "households", label: "Households" },
] as const;

/** The same list by person or by household. */
export function ViewLinks({ eventId, query }: { eventId: string; query: GuestQuery }) {
  return (
    <nav aria-label="View" className="flex rounded-md border border-border-strong bg-surface p-0.5">
      {views.map(({ view, label }) => {
        const params = writeGuestQuery({ filter: query.filter, view }).toString();
        const isCurrent = view === query.view;
        return (
          <ListLink
            how="push"
            key={view}
            href={`/events/${eventId}/guests${params ? `?${params}` : ""}`}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "inline-flex h-8 items-center rounded px-2.5 font-medium text-muted hover:text-ink max-sm:px-2 pointer-coarse:h-11",
              isCurrent && "bg-accent-soft text-accent-ink",
            )}
          >
            {label}
          </ListLink>
        );
      })}
    </nav>
  );
}
