import { QrCode } from "lucide-react";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { HouseholdToolbar } from "@/components/rsvp/households/household-toolbar";
import { HouseholdsTable } from "@/components/rsvp/households/households-table";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadRsvpAbilities } from "@/lib/features/rsvp/board/loaders";
import { loadInvitedHouseholds } from "@/lib/features/rsvp/invitations/loaders";
import { newId } from "@/lib/platform/ids";

export const metadata = { title: "Households" };

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Who was invited, who has answered, and who has not. */
export default keepShown(async function RsvpHouseholdsPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const list = await loadInvitedHouseholds(eventId, await searchParams);
  const can = await loadRsvpAbilities(eventId);
  const event = await loadEventHeader(eventId);
  return (
    <>
      <PageHeader
        title="Households"
        description="Each household has one link of its own, by mail or as a printed code."
        actions={
          can.answer ? (
            <a href={`/api/ui/rsvp/${eventId}/qr`} className={buttonStyle()} download>
              <QrCode aria-hidden />
              Printable codes (PDF)
            </a>
          ) : null
        }
      />
      <Card>
        <HouseholdToolbar eventId={eventId} query={list.query} counts={list.counts} />
        <HouseholdsTable event={event} list={list} sendingKey={can.send ? newId() : null} />
      </Card>
    </>
  );
});
