import { Armchair } from "lucide-react";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { TableList } from "@/components/seating/layouts/table-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadTablePage } from "@/lib/features/seating/loaders";

type Props = {
  params: Promise<{ eventId: string; layoutId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export const metadata = { title: "Table by table" };

/** A table's number in an address; anything else begins at the first. */
const numberOf = (after: unknown): number => (/^\d{1,6}$/.test(String(after)) ? Number(after) : 0);

/** Who sits at each table, with meals and needs: to read on a phone. */
export default keepShown(async function LayoutTablesPage({ params, searchParams }: Props) {
  const { eventId, layoutId } = await params;
  const after = numberOf((await searchParams).after);
  const { roomName, tables, total, next, previous } = await loadTablePage(eventId, layoutId, after);
  const path = `/events/${eventId}/seating/${layoutId}`;
  const pageFrom = (number: number | null) =>
    number === null ? null : `${path}/tables${number > 0 ? `?after=${number}` : ""}`;
  return (
    <>
      <PageHeader
        title={`${roomName}, table by table`}
        actions={
          <LinkButton variant="ghost" href={path}>
            Plan of the room
          </LinkButton>
        }
      />
      <LiveRefresh eventId={eventId} names={["seating/layout.changed", "rsvp/answer.given", "guests/list.changed"]} />
      {total === 0 ? (
        <Card>
          <EmptyState
            icon={<Armchair />}
            title="No tables yet"
            actions={<LinkButton href={path}>Set tables</LinkButton>}
          >
            Who sits at each table stands here, with what they eat and need, once the room has tables.
          </EmptyState>
        </Card>
      ) : (
        <>
          <TableList tables={tables} />
          <div className="mt-4">
            <Pagination
              shown={tables.length}
              total={total}
              noun={["table", "tables"]}
              previousHref={pageFrom(previous)}
              nextHref={pageFrom(next)}
            />
          </div>
        </>
      )}
    </>
  );
});
