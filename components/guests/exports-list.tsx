"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTransition } from "react";
import { useFormats } from "#formats";
import { fetchJson } from "@/components/layout/fetch-json";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { callAction } from "@/components/ui/call-action";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { showError } from "@/components/ui/toast";
import { cancelExportAction } from "@/lib/features/guests/export/actions";
import type { ExportItem, ExportStatus } from "@/lib/features/guests/export/types";

const refreshMilliseconds = 1000;

const states: Record<ExportStatus, { label: string; tone: "neutral" | "success" | "danger" | "info" }> = {
  queued: { label: "Waiting", tone: "info" },
  running: { label: "Being written", tone: "info" },
  completed: { label: "Ready", tone: "success" },
  failed: { label: "Failed", tone: "danger" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};

const isOpen = ({ status }: ExportItem): boolean => status === "queued" || status === "running";

/** One's files: how far each is, moving by itself while one is being written. */
export function ExportsList({
  eventId,
  initial,
  timeZone,
}: {
  eventId: string;
  initial: ExportItem[];
  timeZone: string;
}) {
  const formats = useFormats();
  const { data: items, refetch } = useQuery({
    queryKey: ["guest-exports", eventId],
    queryFn: () => fetchJson<ExportItem[]>(`/api/ui/guests/${eventId}/exports`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? refreshMilliseconds : false),
  });
  return (
    <Table caption="Files">
      <TableHead>
        <TableRow>
          <TableHeader>File</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader numeric hideBelow="md">
            Guests
          </TableHeader>
          <TableHeader hideBelow="md">Asked for</TableHeader>
          <TableHeader>
            <span className="sr-only">What to do</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.id}>
            <TableRowHeader className="max-w-32 truncate sm:max-w-80" title={item.fileName}>
              {item.fileName}
            </TableRowHeader>
            <TableCell>
              {item.status === "running" && item.totalRows > 0 ? (
                <ProgressBar
                  className="w-28 sm:w-44"
                  label={states.running.label}
                  value={item.writtenRows}
                  max={item.totalRows}
                />
              ) : (
                <StatusPill tone={states[item.status].tone}>{states[item.status].label}</StatusPill>
              )}
            </TableCell>
            <TableCell numeric hideBelow="md">
              {item.status === "completed" ? formats.count(item.totalRows) : "–"}
            </TableCell>
            <TableCell hideBelow="md">
              <Time at={item.createdAt} timeZone={timeZone} />
            </TableCell>
            <TableCell className="text-right">
              {item.href ? (
                <a href={item.href} download className={buttonStyle({ size: "sm" })}>
                  <Download aria-hidden />
                  <span className="max-sm:sr-only">Download</span>
                  <span className="sr-only">{item.fileName}</span>
                </a>
              ) : null}
              {isOpen(item) ? <CancelButton eventId={eventId} exportId={item.id} onDone={refetch} /> : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function CancelButton({
  eventId,
  exportId,
  onDone,
}: {
  eventId: string;
  exportId: string;
  onDone: () => Promise<unknown>;
}) {
  const [isCancelling, startTransition] = useTransition();
  const cancel = () =>
    startTransition(async () => {
      const outcome = await callAction(cancelExportAction, { eventId, exportId });
      if (outcome && !outcome.ok) showError("The file was not cancelled", outcome.message);
      await onDone();
    });
  return (
    <Button size="sm" pending={isCancelling} onClick={cancel}>
      Cancel
    </Button>
  );
}
