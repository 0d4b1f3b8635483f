import { AnnouncementPill } from "@/components/announcements/announcement-status";
import { Composer } from "@/components/announcements/composer/composer";
import { Report } from "@/components/announcements/report/report";
import { QueryProvider } from "@/components/layout/query-provider";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import {
  loadAnnouncement,
  loadComposing,
  loadMessageAbilities,
  loadReport,
} from "@/lib/features/announcements/loaders";
import { titleOf } from "@/lib/features/announcements/rules/states";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { newId } from "@/lib/platform/ids";

export const metadata = { title: "Announcement" };

type Props = {
  params: Promise<{ eventId: string; announcementId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One announcement: being written, or on its way with its delivery report. */
export default keepShown(async function AnnouncementPage({ params, searchParams }: Props) {
  const { eventId, announcementId } = await params;
  const announcement = await loadAnnouncement(eventId, announcementId);
  const can = await loadMessageAbilities(eventId);
  const event = await loadEventHeader(eventId);
  const subject = titleOf(announcement.texts[announcement.locale]?.subject ?? "", event.name);
  const isWriting = announcement.status === "draft" && can.draft;
  const composing = isWriting ? await loadComposing(eventId, announcement) : null;
  const report = isWriting ? null : await loadReport(eventId, announcementId, await searchParams);
  return (
    <>
      <PageHeader
        title={isWriting ? "Write an announcement" : subject}
        status={<AnnouncementPill status={announcement.status} />}
        above={<Breadcrumbs items={[{ label: "Messages", href: `/events/${eventId}/messages` }, { label: subject }]} />}
      />
      <QueryProvider>
        {composing ? (
          <Composer
            event={event}
            draft={announcement}
            sources={composing.sources}
            audience={{ count: composing.count, readers: composing.readers }}
            can={can}
            sendKey={newId()}
          />
        ) : null}
        {report ? <Report event={event} announcement={announcement} report={report} can={can} /> : null}
      </QueryProvider>
    </>
  );
});
