import { CalendarPlus } from "lucide-react";
import { AttentionList } from "@/components/dashboard/attention-list";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { UpcomingEvents } from "@/components/dashboard/upcoming-events";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { loadDashboard } from "@/lib/features/dashboard/loaders";
import { now } from "@/lib/platform/clock";

export const metadata = { title: "Dashboard" };

/** What needs me today, and the events ahead. A new account is shown where to begin. */
export default async function DashboardPage() {
  const { attention, upcoming, eventCount, totals, canCreate } = await loadDashboard();
  const create = canCreate ? (
    <LinkButton variant="primary" href="/events/new" icon={<CalendarPlus aria-hidden />}>
      New event
    </LinkButton>
  ) : null;
  if (eventCount === 0) {
    return (
      <>
        <PageHeader title="Welcome to Marquee" description={canCreate ? "Three good ways to begin." : undefined} />
        {canCreate ? (
          <FirstSteps />
        ) : (
          <EmptyState title="No events yet">Events appear here as soon as you are on the team of one.</EmptyState>
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader title="Dashboard" actions={create} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Upcoming events" value={totals.events} href="/events" />
        <Stat label="Guests on their lists" value={totals.guests.toLocaleString("en")} />
        <Stat label="Coming" value={totals.accepted.toLocaleString("en")} />
        <Stat label="Not answered" value={totals.waiting.toLocaleString("en")} />
      </div>
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
        <AttentionList items={attention} />
        {upcoming.length > 0 ? (
          <UpcomingEvents events={upcoming} now={now()} />
        ) : (
          <EmptyState title="No events ahead" actions={create}>
            Past events are kept under Events.
          </EmptyState>
        )}
      </div>
    </>
  );
}
