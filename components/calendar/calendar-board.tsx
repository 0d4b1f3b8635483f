"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { useLive } from "@/components/layout/live/use-live";
import { Skeleton } from "@/components/ui/skeleton";
import { calendarHref, spanOf } from "@/lib/features/dashboard/calendar/rules";
import type { CalendarQuery } from "@/lib/features/dashboard/calendar/schema";
import type { CalendarPage } from "@/lib/features/dashboard/calendar/types";
import { CalendarList } from "./calendar-list";

// The grid is the heavy part: it comes only where it is shown.
const CalendarGrid = dynamic(() => import("./calendar-grid").then((module) => module.CalendarGrid), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-130" />,
});

type Props = { query: CalendarQuery; date: string; initial: CalendarPage };

/** The calendar in the view that was chosen; without a choice a month, or on a phone a list. */
export function CalendarBoard({ query, date, initial }: Props) {
  const client = useQueryClient();
  const address = calendarHref(query);
  const queryKey = ["calendar", address];
  const { data: calendar } = useQuery({
    queryKey,
    queryFn: () => fetchJson<CalendarPage>(`/api/ui${address}`),
    initialData: initial,
  });
  useLive({}, ["events/event.updated", "events/event.cancelled", "events/event.deleted"], () => {
    void client.invalidateQueries({ queryKey });
  });
  const isWide = useIsWide();
  const view = query.view ?? "month";
  const isGrid = query.view ? query.view !== "list" : isWide === true;
  const span = spanOf(view === "month" && !isGrid ? "list" : view, date);
  const list = <CalendarList calendar={calendar} query={query} span={span} />;
  if (isGrid) {
    return (
      <>
        <CalendarGrid view={view === "list" ? "month" : view} date={date} query={query} calendar={calendar} />
        <details className="border-t border-border">
          <summary className="flex min-h-11 cursor-pointer items-center px-5 text-muted focus-ring hover:text-ink">
            The same as a list
          </summary>
          {list}
        </details>
      </>
    );
  }
  if (query.view || isWide !== null) return list;
  // Before the script knows how wide it is: no list where the grid is about to stand.
  return (
    <>
      <div className="md:hidden">{list}</div>
      <Skeleton className="m-4 h-130 max-md:hidden" />
    </>
  );
}

const wide = "(min-width: 48rem)";

/** Whether there is room for a grid; null until the browser says. */
function useIsWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    (tell) => {
      const media = window.matchMedia(wide);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    () => window.matchMedia(wide).matches,
    () => null,
  );
}
