import { GuestFrame } from "@/components/layout/guest-frame";
import { PageLook } from "@/components/public-event/page-look";
import { AnswerForm } from "@/components/rsvp/guest/answer-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadRsvpPreview } from "@/lib/features/rsvp/form/loaders";

export const metadata = { title: "Preview of the form" };

type Props = { params: Promise<{ eventId: string }> };

/** The guests' page with an invented household. Nothing here can be sent. */
export default async function RsvpPreviewPage({ params }: Props) {
  const { eventId } = await params;
  const page = await loadRsvpPreview(eventId);
  return (
    <>
      <PageHeader
        title="Preview"
        description="The page as an invented household of two would see it. Nothing here can be sent."
        actions={<LinkButton href={`/events/${eventId}/rsvps/form`}>Back to the form</LinkButton>}
      />
      <div
        inert
        data-mood="invitation"
        lang={page.locale}
        className="rounded-xl border border-border bg-background font-sans"
      >
        <PageLook look={page.look.wears} className="rounded-xl">
          <GuestFrame>
            <AnswerForm page={page} token="" lang={undefined} />
          </GuestFrame>
        </PageLook>
      </div>
    </>
  );
}
