import { FileDown } from "lucide-react";
import { QueryProvider } from "@/components/layout/query-provider";
import { LiveBoard } from "@/components/rsvp/board/live-board";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuLink } from "@/components/ui/dropdown-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadBoard, loadRsvpAbilities } from "@/lib/features/rsvp/board/loaders";

export const metadata = { title: "RSVPs" };

type Props = { params: Promise<{ eventId: string }> };

/** How answers stand, moving as they arrive. */
export default async function RsvpBoardPage({ params }: Props) {
  const { eventId } = await params;
  const board = await loadBoard(eventId);
  const can = await loadRsvpAbilities(eventId);
  const file = `/api/ui/rsvp/${eventId}/export`;
  return (
    <>
      <PageHeader
        title="Answers"
        description="Who comes to what. The numbers move by themselves as guests answer."
        actions={
          <>
            <DropdownMenu trigger={<Button icon={<FileDown aria-hidden />}>Export</Button>}>
              <MenuLink href={`${file}?what=sessions`} native>
                Head-counts (CSV)
              </MenuLink>
              <MenuLink href={`${file}?what=meals`} native>
                Meals and needs for the caterer (CSV)
              </MenuLink>
            </DropdownMenu>
            {can.send ? (
              <LinkButton href={`/events/${eventId}/rsvps/invitations`} variant="primary">
                Send invitations
              </LinkButton>
            ) : null}
          </>
        }
      />
      <QueryProvider>
        <LiveBoard eventId={eventId} initial={board} canSend={can.send} />
      </QueryProvider>
    </>
  );
}
