import { TemplateList } from "@/components/announcements/template-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { loadMessageAbilities, loadTemplates } from "@/lib/features/announcements/loaders";

export const metadata = { title: "New announcement" };

type Props = { params: Promise<{ eventId: string }> };

/** What to start from: nothing, a text of the organization's own, or one of the house's. */
export default async function NewAnnouncementPage({ params }: Props) {
  const { eventId } = await params;
  const { builtIn, own, locale } = await loadTemplates(eventId);
  const can = await loadMessageAbilities(eventId);
  return (
    <>
      <PageHeader
        title="New announcement"
        description="Start from a text that is nearly right. Nothing is sent before you say so."
        above={
          <Breadcrumbs
            items={[{ label: "Messages", href: `/events/${eventId}/messages` }, { label: "New announcement" }]}
          />
        }
      />
      <TemplateList eventId={eventId} locale={locale} builtIn={builtIn} own={own} canKeep={can.keepTemplates} />
    </>
  );
}
