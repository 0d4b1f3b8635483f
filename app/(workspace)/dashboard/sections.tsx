import type { ReactNode } from "react";
import { AnswersOverview, AnswersTrend } from "@/components/dashboard/answers-overview";
import { NeedsYou } from "@/components/dashboard/attention-list";
import { DoorList } from "@/components/dashboard/door-list";
import { RecentActivity } from "@/components/dashboard/recent-activity";
import { SmallCalendar } from "@/components/dashboard/small-calendar";
import { TotalsRow } from "@/components/dashboard/totals-row";
import { UpcomingEvents } from "@/components/dashboard/upcoming-events";
import { loadCalendar } from "@/lib/features/dashboard/calendar/loaders";
import { loadRecentActivity, loadTrend, loadUpcoming } from "@/lib/features/dashboard/loaders";

/** Numbers, what needs this person, the events ahead and how their guests stand; then what streams by itself. */
export async function UpcomingSection({ left, right }: { left: ReactNode; right: ReactNode }) {
  const { events, more, totals, attention, now } = await loadUpcoming();
  return (
    <>
      <TotalsRow totals={totals} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <NeedsYou attention={attention} />
        <UpcomingEvents events={events} more={more} now={now} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <AnswersOverview totals={totals} events={events} />
          {left}
        </div>
        <div className="flex min-w-0 flex-col gap-5">{right}</div>
      </div>
    </>
  );
}

/** For who reads no guests: names, dates and where to be. */
export async function DoorSection() {
  const { events, now } = await loadUpcoming();
  return <DoorList events={events} now={now} />;
}

/** The month named in the address ("2027-03"), or this one. */
export async function MonthSection({ month }: { month: string | string[] | undefined }) {
  const date = typeof month === "string" ? `${month}-01` : undefined;
  const { items, query, today, timeZone } = await loadCalendar({ view: "month", date });
  return <SmallCalendar date={query.date ?? today} today={today} timeZone={timeZone} items={items} />;
}

export async function TrendSection() {
  return <AnswersTrend weeks={await loadTrend()} />;
}

export async function ActivitySection({ timeZone }: { timeZone: string }) {
  return <RecentActivity entries={await loadRecentActivity()} timeZone={timeZone} />;
}
