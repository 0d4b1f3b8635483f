import Link from "next/link";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { RunItem } from "@/lib/features/admin/types";
import { RunStatusPill } from "./run-status";
import { fromNow, spanText } from "./spans";

type RunsTableProps = { runs: readonly RunItem[]; now: Date; timeZone: string };

/** Runs, the newest first, each with what became of it. */
export function RunsTable({ runs, now, timeZone }: RunsTableProps) {
  return (
    <Table caption="Runs">
      <TableHead>
        <tr>
          <TableHeader>Function</TableHeader>
          <TableHeader>Status</TableHeader>
          <TableHeader hideBelow="md">Event</TableHeader>
          <TableHeader hideBelow="sm">Began</TableHeader>
          <TableHeader numeric hideBelow="sm">
            Took
          </TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <TableRowHeader>
              <Link href={`/admin/jobs/runs/${run.id}`} className="rounded hover:underline">
                {run.functionName}
              </Link>
              {run.replayOf ? <span className="ml-2 text-xs font-normal text-muted">run again</span> : null}
              <p className="text-xs font-normal text-muted sm:hidden">{fromNow(run.createdAt, now)}</p>
              {run.problem ? (
                <p className="line-clamp-2 max-w-[70ch] text-xs font-normal wrap-anywhere text-danger-ink">
                  {run.problem}
                </p>
              ) : null}
            </TableRowHeader>
            <TableCell>
              <RunStatusPill status={run.status} />
              {run.nextAt ? <p className="mt-0.5 text-xs text-muted">{nextText(run.nextAt, now)}</p> : null}
            </TableCell>
            <TableCell hideBelow="md" className="font-mono text-xs text-muted">
              {run.eventName}
            </TableCell>
            <TableCell hideBelow="sm">
              {fromNow(run.createdAt, now)}
              <span className="block text-xs text-muted">
                <Time at={run.createdAt} timeZone={timeZone} format="exact" zoneNamed={false} />
              </span>
            </TableCell>
            <TableCell numeric hideBelow="sm">
              {tookText(run)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const nextText = (at: Date, now: Date): string => (at <= now ? "waits for a free hand" : `goes on ${fromNow(at, now)}`);

/** How long it took from its first call to its end. */
export function tookText({ startedAt, endedAt }: Pick<RunItem, "startedAt" | "endedAt">): string {
  return startedAt && endedAt ? spanText(endedAt.getTime() - startedAt.getTime()) : "–";
}
