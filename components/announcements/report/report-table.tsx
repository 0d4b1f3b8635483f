import { Users } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { omissionLabels } from "@/lib/features/announcements/rules/states";
import type { ReportRow } from "@/lib/features/announcements/types";
import { RecipientPill } from "../announcement-status";

type Props = {
  event: { id: string; timeZone: string };
  announcementId: string;
  report: { query: { after?: string | undefined }; rows: ReportRow[]; total: number; nextCursor: string | null };
  /** The filters of the address, without a page. */
  query: string;
};

/** Each recipient and what became of their message. */
export function ReportTable({
  event,
  announcementId,
  report: { rows, total, nextCursor, query: asked },
  query,
}: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Users />} title="Nobody here">
        Nobody fits this search and filter.
      </EmptyState>
    );
  }
  const base = `/events/${event.id}/messages/${announcementId}`;
  return (
    <>
      <Table caption="Recipients">
        <TableHead>
          <tr>
            <TableHeader>Recipient</TableHeader>
            <TableHeader>State</TableHeader>
            <TableHeader numeric hideBelow="sm">
              People
            </TableHeader>
            <TableHeader hideBelow="md">Sent</TableHeader>
            <TableHeader hideBelow="lg">Opened</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableRowHeader className="max-w-44 sm:max-w-80">
                <span className="wrap-anywhere">{row.name}</span>
                <span className="block truncate text-xs font-normal text-muted">
                  {row.address ?? (row.number ? `${row.number} · by text message` : "No address")}
                </span>
              </TableRowHeader>
              <TableCell>
                <RecipientPill state={row.state} />
                {row.omission || row.problem ? (
                  <span className="mt-0.5 block max-w-72 text-xs text-muted wrap-anywhere">
                    {row.omission ? omissionLabels[row.omission] : row.problem}
                  </span>
                ) : null}
              </TableCell>
              <TableCell numeric hideBelow="sm">
                {row.people}
              </TableCell>
              <TableCell hideBelow="md" className="whitespace-nowrap">
                {row.sentAt ? <Time at={row.sentAt} timeZone={event.timeZone} zoneNamed={false} /> : "–"}
              </TableCell>
              <TableCell hideBelow="lg" className="whitespace-nowrap">
                {row.openedAt ? <Time at={row.openedAt} timeZone={event.timeZone} zoneNamed={false} /> : "–"}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination
        shown={rows.length}
        total={total}
        noun={["recipient", "recipients"]}
        previousHref={asked.after ? `${base}${query ? `?${query}` : ""}` : null}
        nextHref={nextCursor ? `${base}?${query ? `${query}&` : ""}after=${nextCursor}` : null}
      />
    </>
  );
}
