import { Suspense } from "react";
import { CardSkeleton } from "@/components/dashboard/card-skeleton";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { loadFrame } from "@/lib/features/dashboard/loaders";
import type { DashboardFrame } from "@/lib/features/dashboard/types";
import { Greeting } from "./greeting";
import { ActivitySection, DoorSection, MonthSection, TrendSection, UpcomingSection } from "./sections";

export const metadata = { title: "Dashboard" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What needs me today, and the events ahead: as much as this person may see. A new account is shown where to begin. */
export default keepShown(async function DashboardPage({ searchParams }: Props) {
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
});

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
