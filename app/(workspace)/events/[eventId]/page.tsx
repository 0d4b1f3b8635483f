import { useFormats } from "#formats";
import { ActivityList } from "@/components/events/activity-list";
import { AheadCard } from "@/components/events/ahead-card";
import { AnswersCard } from "@/components/events/answers-card";
import { SessionsCard } from "@/components/events/sessions-card";
import { TeamCard } from "@/components/events/team-card";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { ChangeBanner } from "@/components/rsvp/notices/change-banner";
import { SeatingCard } from "@/components/seating/seating-card";
import { Card, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadOverview } from "@/lib/features/events/overview/loaders";
import { loadWaitingNotice } from "@/lib/features/rsvp/notices/loaders";
import { loadSeatingReadiness } from "@/lib/features/seating/loaders";

export const metadata = { title: "Overview" };

type Props = { params: Promise<{ eventId: string }> };

/** How the event stands, at a glance; each number leads to its list. */
export default keepShown(async function EventOverviewPage({ params }: Props) {
  const formats = useFormats();
  const { eventId } = await params;
  const overview = await loadOverview(eventId);
  const { can, tabs } = await loadEventHeader(eventId);
  const notice = await loadWaitingNotice(eventId);
  const seating = can.readSeating ? await loadSeatingReadiness(eventId) : null;
  const { guests, guestCount, sessions, team, timeZone, capacity, acceptedCount } = overview;
  const to = (path: string) => (guests ? { href: `/events/${eventId}/${path}` } : {});
  return (
    <>
      <PageHeader title="Overview" />
      <LiveRefresh eventId={eventId} names={["rsvp/answer.given", "guests/list.changed", "events/event.updated"]} />
      {notice ? <ChangeBanner eventId={eventId} notice={notice} /> : null}
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Guests" value={formats.count(guestCount)} {...to("guests")} />
        <Stat
          label="Coming"
          value={formats.count(acceptedCount)}
          {...(capacity !== null && { note: `of ${formats.count(capacity)} places` })}
          {...to("guests?answer=accepted")}
        />
        {guests ? (
          <>
            <Stat
              label="Not answered"
              value={formats.count(guests.answers.waiting)}
              href={`/events/${eventId}/guests?answer=pending`}
            />
            <Stat
              label="Households invited"
              value={formats.count(guests.invitedHouseholds)}
              note={`of ${formats.count(guests.households)}`}
              href={`/events/${eventId}/rsvps/households${guests.invitedHouseholds < guests.households ? "?show=uninvited" : ""}`}
            />
          </>
        ) : null}
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-5">
          {guests ? (
            <AnswersCard eventId={eventId} answers={guests.answers} guestCount={guestCount} canAdd={can.writeGuests} />
          ) : null}
          <SessionsCard eventId={eventId} sessions={sessions} timeZone={timeZone} canReadGuests={guests !== null} />
        </div>
        <div className="grid gap-5">
          <AheadCard overview={overview} />
          {can.readSeating ? <SeatingCard eventId={eventId} readiness={seating} canWrite={can.writeSeating} /> : null}
          <TeamCard eventId={eventId} team={team} canManage={tabs.some(({ key }) => key === "team")} />
          {guests ? (
            <Card>
              <CardHeader
                title="Recent activity"
                actions={
                  <LinkButton variant="ghost" size="sm" href={`/events/${eventId}/activity`}>
                    All activity
                  </LinkButton>
                }
              />
              <ActivityList items={guests.activity} timeZone={timeZone} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
});
