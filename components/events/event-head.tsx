import { ExternalLink } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { type EventHeader, visibilityLabels } from "@/lib/features/events/types";
import { EventDates } from "./event-dates";
import { EventStatus } from "./event-status";

/** The head of every page of an event: what it is, when, how it stands, and its pages. */
export function EventHead({ event }: { event: EventHeader }) {
  return (
    <div className="mb-6">
      <PageHeader
        title={event.name}
        above={
          <span className="flex flex-wrap gap-x-2">
            <EventDates startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />
            <span>({event.timeZone.replaceAll("_", " ")})</span>
          </span>
        }
        status={
          <>
            <EventStatus status={event.status} />
            <Badge>{visibilityLabels[event.visibility]}</Badge>
            {event.isArchived ? <Badge>Archived</Badge> : null}
          </>
        }
        actions={
          event.isPageServed ? (
            <LinkButton href={`/e/${event.slug}`} target="_blank" icon={<ExternalLink aria-hidden />}>
              Public page
            </LinkButton>
          ) : null
        }
      />
      {event.status === "cancelled" ? (
        <Banner tone="danger" title="This event is cancelled" className="mb-5">
          <p>
            {event.cancelReason ? `“${event.cancelReason}” ` : ""}
            Guests see it on their links, and no answers are taken.
          </p>
        </Banner>
      ) : null}
      <Tabs
        label={event.name}
        items={event.tabs.map((tab) => ({ ...tab, exact: tab.key === "overview" }))}
        className="max-md:-mx-4 max-md:px-4"
      />
    </div>
  );
}
