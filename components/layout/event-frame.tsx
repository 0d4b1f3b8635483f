import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { StatusPill } from "@/components/ui/status-pill";
import { type TabItem, Tabs } from "@/components/ui/tabs";

type EventFrameProps = {
  event: {
    name: string;
    href: string;
    /** When and where, in one line: "Sat 12 Jun 2027 · Lisbon". */
    summary?: ReactNode;
    status: { label: string; tone: Tone };
  };
  eventsHref: string;
  /** The tabs this person may open, in the order of a planner's work. */
  tabs: readonly TabItem[];
  actions?: ReactNode;
  /** What holds for the whole event: cancelled, archived. */
  banner?: ReactNode;
  children: ReactNode;
};

/**
 * What stands around every page of one event: its name, its state, its tabs. The page brings the h1. On a phone it is
 * short, so that the page begins above the fold: "Events" is within the thumb's reach there anyway.
 */
export function EventFrame({ event, eventsHref, tabs, actions, banner, children }: EventFrameProps) {
  return (
    <>
      <div className="mb-6 max-sm:-mt-2 max-sm:mb-4">
        <div className="max-sm:hidden">
          <Breadcrumbs items={[{ label: "Events", href: eventsHref }, { label: event.name }]} />
        </div>
        <div className="mt-1.5 mb-2.5 flex items-start justify-between gap-x-6 max-sm:mt-0 max-sm:mb-1 max-sm:gap-x-3 lg:items-center">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <p className="text-2xl leading-tight font-semibold tracking-tight wrap-anywhere max-sm:line-clamp-2 max-sm:text-xl">
              {event.name}
            </p>
            <StatusPill tone={event.status.tone}>{event.status.label}</StatusPill>
            {event.summary ? <p className="text-muted max-lg:w-full max-sm:text-[0.9286em]">{event.summary}</p> : null}
          </div>
          {actions ? (
            <div data-print="hide" className="flex shrink-0 gap-2">
              {actions}
            </div>
          ) : null}
        </div>
        <Tabs label={`Pages of ${event.name}`} items={tabs} />
      </div>
      {banner ? <div className="mb-5">{banner}</div> : null}
      {/* The event is the subject; its pages are parts of it. */}
      <div className="contents [--page-title:1.25rem]">{children}</div>
    </>
  );
}
