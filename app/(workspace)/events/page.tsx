import { CalendarPlus, Download } from "lucide-react";
import { EventsTable } from "@/components/events/events-table";
import { addressOf } from "@/components/events/list-address";
import { NoEvents } from "@/components/events/no-events";
import { PeriodLinks } from "@/components/events/period-links";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { FilterMenu } from "@/components/ui/filter-menu";
import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { eventFilterSchema, sortOf } from "@/lib/features/events/list/schema";
import { loadEventList } from "@/lib/features/events/loaders";
import { shownStatuses, statusLabels } from "@/lib/features/events/rules";
import { eventKindLabels, eventKinds } from "@/lib/features/events/types";

export const metadata = { title: "Events" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every event that the person may see. */
export default keepShown(async function EventsPage({ searchParams }: Props) {
  const query = await searchParams;
  const list = await loadEventList(query);
  const filter = eventFilterSchema.parse(query);
  const address = addressOf(query);
  const isFiltered = filter.q !== "" || filter.kind.length > 0 || filter.status.length > 0;
  return (
    <>
      <PageHeader
        title="Events"
        actions={
          list.canCreate ? (
            <LinkButton variant="primary" href="/events/new" icon={<CalendarPlus aria-hidden />}>
              New event
            </LinkButton>
          ) : null
        }
      />
      <Card>
        <Toolbar
          actions={
            list.total > 0 ? (
              <a href={listHref("/api/events/export", address, {})} download className={buttonStyle({})}>
                <Download aria-hidden />
                Export
              </a>
            ) : null
          }
        >
          <PeriodLinks periods={list.periods} current={filter.when} />
          <SearchInput label="Search events" />
          <FilterMenu
            label="Status"
            param="status"
            options={shownStatuses.map((value) => ({ value, label: statusLabels[value] }))}
          />
          <FilterMenu
            label="Kind"
            param="kind"
            options={eventKinds.map((value) => ({ value, label: eventKindLabels[value] }))}
          />
        </Toolbar>
        {list.items.length === 0 ? (
          <NoEvents periods={list.periods} isFiltered={isFiltered} canCreate={list.canCreate} />
        ) : (
          <>
            <EventsTable
              events={list.items}
              total={list.total}
              defaultSort={sortOf(filter)}
              canArchive={list.canArchive}
              showsArchived={filter.when === "archived"}
            />
            <Pagination
              shown={list.items.length}
              total={list.total}
              noun={["event", "events"]}
              previousHref={list.previousCursor ? listHref("/events", address, { before: list.previousCursor }) : null}
              nextHref={list.nextCursor ? listHref("/events", address, { cursor: list.nextCursor }) : null}
            />
          </>
        )}
      </Card>
    </>
  );
});
