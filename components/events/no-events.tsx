import { CalendarPlus, SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { EventPeriods } from "@/lib/features/events/types";

type NoEventsProps = { periods: EventPeriods; isFiltered: boolean; canCreate: boolean };

/** Why the list is empty, and the way on. */
export function NoEvents({ periods, isFiltered, canCreate }: NoEventsProps) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={<SearchX />}
        title="No event fits"
        actions={<LinkButton href="/events">Clear search and filters</LinkButton>}
      >
        Nothing here has these words and filters.
      </EmptyState>
    );
  }
  const others = periods.all + periods.archived;
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={others > 0 ? "No events here" : "Plan your first event"}
      actions={
        <>
          {canCreate ? (
            <LinkButton variant="primary" href="/events/new">
              New event
            </LinkButton>
          ) : null}
          {periods.past > 0 ? <LinkButton href="/events?when=past">See past events</LinkButton> : null}
        </>
      }
    >
      {others > 0
        ? "There is nothing in this period."
        : canCreate
          ? "An event holds its guests, their answers, its sessions and its team. It takes two minutes to begin."
          : "Events appear here as soon as you are on the team of one."}
    </EmptyState>
  );
}
