import { PenLine } from "lucide-react";
import { AnnouncementsTable } from "@/components/announcements/announcements-table";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { FilterMenu } from "@/components/ui/filter-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Toolbar } from "@/components/ui/toolbar";
import { loadAnnouncements, loadMessageAbilities } from "@/lib/features/announcements/loaders";
import { statusLabels } from "@/lib/features/announcements/rules/states";
import { announcementStatuses } from "@/lib/features/announcements/types";
import { loadEventHeader } from "@/lib/features/events/loaders";

export const metadata = { title: "Messages" };

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was written to guests and staff, and how far each is. */
export default keepShown(async function MessagesPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const list = await loadAnnouncements(eventId, await searchParams);
  const can = await loadMessageAbilities(eventId);
  const event = await loadEventHeader(eventId);
  const isEmpty = list.total === 0 && list.query.status === "all";
  return (
    <>
      <PageHeader
        title="Messages"
        description="Announcements to guests and to your team, by mail, in their language."
        actions={
          can.draft && !isEmpty ? (
            <LinkButton href={`/events/${eventId}/messages/new`} variant="primary" icon={<PenLine aria-hidden />}>
              New announcement
            </LinkButton>
          ) : null
        }
      />
      <LiveRefresh eventId={eventId} names={["announcements/announcement.changed", "mail/mailing.progressed"]} />
      <Card>
        {isEmpty ? null : (
          <Toolbar>
            <FilterMenu
              label="State"
              param="status"
              single
              options={announcementStatuses.map((status) => ({ value: status, label: statusLabels[status] }))}
            />
          </Toolbar>
        )}
        <AnnouncementsTable event={event} list={list} canDraft={can.draft} />
      </Card>
    </>
  );
});
