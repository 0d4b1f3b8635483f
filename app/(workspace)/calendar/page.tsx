import { CalendarPlus } from "lucide-react";
import { CalendarBoard } from "@/components/calendar/calendar-board";
import { CalendarToolbar } from "@/components/calendar/calendar-toolbar";
import { QueryProvider } from "@/components/layout/query-provider";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadCalendar } from "@/lib/features/dashboard/calendar/loaders";

export const metadata = { title: "Calendar" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Events, their sessions and the days when answers are due, over every event that the person may read. */
export default keepShown(async function CalendarPage({ searchParams }: Props) {
  const { query, ...calendar } = await loadCalendar(await searchParams);
  const date = query.date ?? calendar.today;
  return (
    <>
      <PageHeader
        title="Calendar"
        description={`Events, sessions and deadlines on your clocks: ${calendar.timeZone.replaceAll("_", " ")}.`}
        actions={
          calendar.canCreate ? (
            <LinkButton variant="primary" href={`/events/new?date=${date}`} icon={<CalendarPlus aria-hidden />}>
              {query.view === "day" ? "New event on this day" : "New event"}
            </LinkButton>
          ) : null
        }
      />
      <Card>
        <CalendarToolbar query={query} date={date} today={calendar.today} event={calendar.event} />
        <QueryProvider>
          <CalendarBoard query={query} date={date} initial={calendar} />
        </QueryProvider>
      </Card>
    </>
  );
});
