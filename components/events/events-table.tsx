import Link from "next/link";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { BulkBar } from "@/components/ui/bulk-bar";
import { SelectionProvider, SelectPageBox, SelectRowBox } from "@/components/ui/selection";
import { SortHeader } from "@/components/ui/sort-header";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { type EventListItem, eventKindLabels } from "@/lib/features/events/types";
import { ArchiveSelected } from "./archive-selected";
import { EventDates } from "./event-dates";
import { EventStatus } from "./event-status";

type EventsTableProps = {
  events: readonly EventListItem[];
  total: number;
  defaultSort: string;
  canArchive: boolean;
  showsArchived: boolean;
};

/** The list of events. */
export function EventsTable({ events, total, defaultSort, canArchive, showsArchived }: EventsTableProps) {
  return (
    <SelectionProvider pageIds={events.map((event) => event.id)} total={total}>
      <Table caption="Events">
        <TableHead>
          <tr>
            {canArchive ? (
              <TableHeader className="w-10">
                <SelectPageBox />
              </TableHeader>
            ) : null}
            <SortHeader column="name" defaultSort={defaultSort}>
              Event
            </SortHeader>
            <SortHeader column="starts" defaultSort={defaultSort} hideBelow="sm">
              Date
            </SortHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader hideBelow="lg">Kind</TableHeader>
            <TableHeader numeric hideBelow="md">
              Guests
            </TableHeader>
            <TableHeader numeric hideBelow="md">
              Coming
            </TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} isSelectable={canArchive} />
          ))}
        </TableBody>
      </Table>
      {canArchive ? (
        <BulkBar noun={["event", "events"]}>
          <ArchiveSelected isArchived={showsArchived} />
        </BulkBar>
      ) : null}
    </SelectionProvider>
  );
}

function EventRow({ event, isSelectable }: { event: EventListItem; isSelectable: boolean }) {
  const formats = useFormats();
  const dates = <EventDates startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} format="days" />;
  return (
    <TableRow>
      {isSelectable ? (
        <TableCell className="w-10">
          <SelectRowBox id={event.id} label={`Select ${event.name}`} />
        </TableCell>
      ) : null}
      <TableRowHeader className="py-2">
        <Link href={`/events/${event.id}`} className="font-semibold wrap-anywhere hover:underline">
          {event.name}
        </Link>
        {event.isSample ? (
          <>
            {" "}
            <Badge>Sample</Badge>
          </>
        ) : null}
        <span className="block text-[0.9286em] font-normal text-muted">{event.place ?? "No place yet"}</span>
        <span className="block text-[0.9286em] font-normal text-muted sm:hidden">{dates}</span>
      </TableRowHeader>
      <TableCell hideBelow="sm">{dates}</TableCell>
      <TableCell>
        <EventStatus status={event.status} />
      </TableCell>
      <TableCell hideBelow="lg">{eventKindLabels[event.kind]}</TableCell>
      <TableCell numeric hideBelow="md">
        {formats.count(event.guestCount)}
      </TableCell>
      <TableCell numeric hideBelow="md">
        {formats.count(event.acceptedCount)}
      </TableCell>
    </TableRow>
  );
}
