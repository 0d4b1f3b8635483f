import Link from "next/link";
import { useFormats } from "#formats";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ImportRunItem, ImportStatusName } from "@/lib/features/guests/import/types";

const labels: Record<ImportStatusName, { label: string; tone: "neutral" | "success" | "danger" | "info" | "warning" }> =
  {
    uploaded: { label: "Not started", tone: "warning" },
    queued: { label: "Waiting", tone: "info" },
    running: { label: "Running", tone: "info" },
    completed: { label: "Done", tone: "success" },
    failed: { label: "Failed", tone: "danger" },
    cancelled: { label: "Cancelled", tone: "neutral" },
    undone: { label: "Undone", tone: "neutral" },
  };

/** The imports of an event so far. */
export function RunsTable({
  eventId,
  runs,
  timeZone,
}: {
  eventId: string;
  runs: readonly ImportRunItem[];
  timeZone: string;
}) {
  const formats = useFormats();
  return (
    <Table caption="Imports so far">
      <TableHead>
        <TableRow>
          <TableHeader>File</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader numeric hideBelow="sm">
            New guests
          </TableHeader>
          <TableHeader hideBelow="md">When</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <TableRowHeader className="max-w-60 truncate">
              <Link className="hover:underline" href={`/events/${eventId}/guests/import/${run.id}`}>
                {run.fileName}
              </Link>
            </TableRowHeader>
            <TableCell>
              <StatusPill tone={labels[run.status].tone}>{labels[run.status].label}</StatusPill>
            </TableCell>
            <TableCell numeric hideBelow="sm">
              {formats.count(run.createdCount)}
            </TableCell>
            <TableCell hideBelow="md">
              <Time at={run.createdAt} timeZone={timeZone} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
