import { FileDown } from "lucide-react";
import { ExportsList } from "@/components/guests/exports-list";
import { QueryProvider } from "@/components/layout/query-provider";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadExports } from "@/lib/features/guests/export/loaders";

export const metadata = { title: "Exports" };

type Props = { params: Promise<{ eventId: string }> };

/** One's own files of the guests: long lists are written in the background and fetched here. */
export default async function ExportsPage({ params }: Props) {
  const { eventId } = await params;
  const items = await loadExports(eventId);
  const event = await loadEventHeader(eventId);
  const list = `/events/${eventId}/guests`;
  return (
    <>
      <PageHeader
        title="Exports"
        description="Long lists are written while you do something else: you are told when a file is ready. It is kept for a week."
        actions={<LinkButton href={list}>Back to the list</LinkButton>}
      />
      <Card className="max-w-5xl">
        {items.length === 0 ? (
          <EmptyState icon={<FileDown />} title="No files yet">
            Export a list of more than 2,000 guests, and its file waits for you here. Shorter ones come at once.
          </EmptyState>
        ) : (
          <QueryProvider>
            <ExportsList eventId={eventId} initial={items} timeZone={event.timeZone} />
          </QueryProvider>
        )}
      </Card>
    </>
  );
}
