import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { EventBanner } from "@/components/events/event-banner";
import { EventDates } from "@/components/events/event-dates";
import { statusTones } from "@/components/events/event-status";
import { EventFrame } from "@/components/layout/event-frame";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { LinkButton } from "@/components/ui/link-button";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { statusLabels } from "@/lib/features/events/rules";

type Props = { params: Promise<{ eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { eventId } = await params;
  const event = await loadEventHeader(eventId).catch((error: unknown) => {
    unstable_rethrow(error);
    // The frame reads the same and tells of it; a title is no reason to lose what a page shows.
    return null;
  });
  if (!event) return {};
  const { name } = event;
  return { title: { default: `${name} · Marquee`, template: `%s · ${name} · Marquee` } };
}

/** The frame of an event's pages. It authorizes nothing: each page asks its own gate. */
export default keepShown(async function EventLayout({ params, children }: Props & { children: ReactNode }) {
  const event = await loadEventHeader((await params).eventId);
  return (
    <EventFrame
      event={{
        name: event.name,
        href: `/events/${event.id}`,
        summary: <Dates {...event} />,
        status: { label: statusLabels[event.status], tone: statusTones[event.status] },
      }}
      eventsHref="/events"
      tabs={event.tabs.map(({ href, label, key }) => ({ href, label, exact: key === "overview" }))}
      actions={
        event.isPageServed ? (
          <LinkButton
            href={`/e/${event.slug}`}
            target="_blank"
            // In a tab of its own nothing of what was fetched ahead would be used.
            prefetch={false}
            icon={<ExternalLink aria-hidden />}
            className="max-sm:px-2.5"
          >
            <span className="max-sm:sr-only">Public page</span>
          </LinkButton>
        ) : null
      }
      banner={<EventBanner event={event} />}
    >
      {children}
    </EventFrame>
  );
});

/** The days alone on a phone, where the hours would not fit beside them. */
function Dates({ startsAt, endsAt, timeZone }: { startsAt: Date; endsAt: Date; timeZone: string }) {
  return (
    <>
      <span className="max-sm:hidden">
        <EventDates startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />
      </span>
      <span className="sm:hidden">
        <EventDates startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} format="days" />
      </span>
    </>
  );
}
