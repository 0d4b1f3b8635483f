import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { RefreshWhile } from "@/components/layout/live/refresh-while";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { ScheduleCard } from "@/components/rsvp/reminders/schedule-card";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { loadSchedule } from "@/lib/features/rsvp/reminders/loaders";

export const metadata = { title: "Reminders" };

type Props = { params: Promise<{ eventId: string }> };

/** What goes out by itself before the deadline and before the event, and what became of it. */
export default keepShown(async function RemindersPage({ params }: Props) {
  const { eventId } = await params;
  const { schedule, mails } = await loadSchedule(eventId);
  const isSending = schedule.reminders.some(({ state }) => state === "sending");
  return (
    <>
      <LiveRefresh
        eventId={eventId}
        names={["rsvp/reminder.started", "rsvp/schedule.changed", "rsvp/answer.given", "events/event.updated"]}
      />
      <RefreshWhile active={isSending} />
      <PageHeader
        title="Reminders"
        description="They go out by themselves, each household once, in its language. Nothing is sent after the deadline or for a cancelled event."
      />
      {schedule.isSample ? (
        <Banner className="mb-4">
          This is a sample event: its people are invented, so none of this is ever sent. Try the schedule as you like.
        </Banner>
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <ScheduleCard kind="answer" schedule={schedule} mail={mails.answer} />
        <ScheduleCard kind="countdown" schedule={schedule} mail={mails.countdown} />
      </div>
    </>
  );
});
