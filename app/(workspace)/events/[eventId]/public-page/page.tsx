import { PageEditor } from "@/components/events/page-editor/page-editor";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadPageEditor } from "@/lib/features/events/public-page/loaders";

export const metadata = { title: "Public page" };

type Props = { params: Promise<{ eventId: string }> };

/** What guests see of the event: its look and its words, with the page itself beside. */
export default async function EventPublicPage({ params }: Props) {
  const { eventId } = await params;
  const editor = await loadPageEditor(eventId);
  const { isPageServed, visibility } = await loadEventHeader(eventId);
  return (
    <>
      <PageHeader
        title="Public page"
        description="Name, dates, place and cover come from the settings, the schedule from the sessions."
      />
      {isPageServed ? null : (
        <Banner className="mb-4" title="Nobody sees this page yet">
          {visibility === "private"
            ? "It is private: only you and your team see it here. The answer page wears its look all the same."
            : "It is served from the moment the event is confirmed."}
        </Banner>
      )}
      <PageEditor key={editor.event.id} editor={editor} />
    </>
  );
}
