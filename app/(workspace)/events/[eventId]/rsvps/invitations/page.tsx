import { QueryProvider } from "@/components/layout/query-provider";
import { MailPreview } from "@/components/rsvp/invitations/mail-preview";
import { Mailings } from "@/components/rsvp/invitations/mailings";
import { SendPanel } from "@/components/rsvp/invitations/send-panel";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadMailings, loadSending } from "@/lib/features/rsvp/invitations/loaders";
import { newId } from "@/lib/platform/ids";

export const metadata = { title: "Invitations" };

type Props = { params: Promise<{ eventId: string }> };

/** Whom to invite, the mail as they will see it, and how far earlier mailings are. */
export default async function InvitationsPage({ params }: Props) {
  const { eventId } = await params;
  const sending = await loadSending(eventId);
  const mailings = await loadMailings(eventId);
  const event = await loadEventHeader(eventId);
  return (
    <>
      <PageHeader
        title="Invitations"
        description="One mail per household, in its language, with a link of its own to answer by."
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <SendPanel eventId={eventId} counts={sending.counts} sendingKey={newId()} />
          <QueryProvider>
            <Mailings eventId={eventId} timeZone={event.timeZone} initial={mailings} />
          </QueryProvider>
        </div>
        <MailPreview
          eventId={eventId}
          mail={sending.mail}
          unsaid={sending.unsaid}
          canUpdate={event.tabs.some(({ key }) => key === "settings")}
        />
      </div>
    </>
  );
}
