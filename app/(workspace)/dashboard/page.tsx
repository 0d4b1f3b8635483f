import { CalendarPlus } from "lucide-react";
import { Suspense } from "react";
import { CardSkeleton } from "@/components/dashboard/card-skeleton";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadFrame } from "@/lib/features/dashboard/loaders";
import { calledName, greetingAt } from "@/lib/features/dashboard/rules/words";
import type { DashboardFrame } from "@/lib/features/dashboard/types";
import { now } from "@/lib/platform/clock";
import { wallClockOf } from "@/lib/platform/zones";
import { ActivitySection, DoorSection, MonthSection, TrendSection, UpcomingSection } from "./sections";

export const metadata = { title: "Dashboard" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What needs me today, and the events ahead: as much as this person may see. A new account is shown where to begin. */
export default async function DashboardPage({ searchParams }: Props) {
  const frame = await loadFrame();
  const { month } = await searchParams;
  const hasEvents = frame.eventCount > 0 || frame.sample !== null;
  return (
    <>
      <Greeting frame={frame} hasEvents={hasEvents} />
      {frame.eventCount === 0 && frame.canCreate ? (
        <section aria-label="Where to begin" className="mb-5">
          <FirstSteps sample={frame.sample} />
        </section>
      ) : null}
      {hasEvents ? (
        <Body frame={frame} month={month} />
      ) : frame.canCreate ? null : (
        <EmptyState title="No events yet">Events appear here as soon as you are on the team of one.</EmptyState>
      )}
      <LiveRefresh
        names={["rsvp/answer.given", "guests/list.changed", "events/event.updated", "events/event.deleted"]}
      />
    </>
  );
}

function Greeting({ frame, hasEvents }: { frame: DashboardFrame; hasEvents: boolean }) {
  const at = now();
  const { timeZone, name, organizationName } = frame;
  const hour = Number(wallClockOf(at, timeZone).slice(11, 13));
  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone }).format(at);
  return (
    <PageHeader
      title={`${greetingAt(hour)}, ${calledName(name)}`}
      description={
        hasEvents
          ? `${today} · ${organizationName}`
          : `${today} · Welcome to Marquee. ${frame.canCreate ? "Three good ways to begin:" : ""}`
      }
      actions={
        frame.canCreate && frame.eventCount > 0 ? (
          <LinkButton variant="primary" href="/events/new" icon={<CalendarPlus aria-hidden />}>
            New event
          </LinkButton>
        ) : null
      }
    />
  );
}

function Body({ frame, month }: { frame: DashboardFrame; month: string | string[] | undefined }) {
  const monthCard = (
    <Suspense key={String(month)} fallback={<CardSkeleton rows={6} label="Loading the month" />}>
      <MonthSection month={month} />
    </Suspense>
  );
  if (!frame.readsGuests) {
    return (
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Suspense fallback={<CardSkeleton label="Loading your events" />}>
          <DoorSection />
        </Suspense>
        {monthCard}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {frame.eventCount === 0 ? (
        <Banner title="All of this is the sample">
          The numbers below are of invented people, until you make an event.
        </Banner>
      ) : null}
      <Suspense fallback={<CardSkeleton rows={8} label="Loading your events" />}>
        <UpcomingSection
          left={
            <Suspense fallback={<CardSkeleton label="Loading answers" />}>
              <TrendSection />
            </Suspense>
          }
          right={
            <>
              {monthCard}
              <Suspense fallback={<CardSkeleton rows={6} label="Loading activity" />}>
                <ActivitySection timeZone={frame.timeZone} />
              </Suspense>
            </>
          }
        />
      </Suspense>
    </div>
  );
}
