import Link from "next/link";
import { useFormats } from "#formats";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { JobFunction } from "@/lib/features/admin/types";
import { fromNow } from "./spans";

type FunctionsTableProps = { functions: readonly JobFunction[]; now: Date; timeZone: string };

const runsOf = (id: string, status?: string) =>
  `/admin/jobs/runs?function=${encodeURIComponent(id)}${status ? `&status=${status}` : ""}`;

/** Every function with what starts it, when it runs next and what became of it. */
export function FunctionsTable({ functions, now, timeZone }: FunctionsTableProps) {
  const { count } = useFormats();
  return (
    <Table caption="Functions">
      <TableHead>
        <tr>
          <TableHeader>Function</TableHeader>
          <TableHeader hideBelow="md">Started by</TableHeader>
          <TableHeader hideBelow="sm">Next run</TableHeader>
          <TableHeader numeric>Waiting</TableHeader>
          <TableHeader numeric hideBelow="sm">
            Under way
          </TableHeader>
          <TableHeader numeric hideBelow="md">
            Completed, 24 h
          </TableHeader>
          <TableHeader numeric>Failed, 24 h</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {functions.map((each) => (
          <TableRow key={each.id}>
            <TableRowHeader>
              <Link href={runsOf(each.id)} className="rounded hover:underline">
                {each.name}
              </Link>
              {each.limits.length > 0 ? (
                <p className="text-xs font-normal text-muted">{each.limits.join(" · ")}</p>
              ) : null}
            </TableRowHeader>
            <TableCell hideBelow="md">
              <Triggers of={each} />
            </TableCell>
            <TableCell hideBelow="sm">
              <NextRun of={each} now={now} timeZone={timeZone} />
            </TableCell>
            <TableCell numeric>{count(each.waiting)}</TableCell>
            <TableCell numeric hideBelow="sm">
              <Count value={each.running} href={runsOf(each.id, "running")} label={`${each.name}: under way`} />
            </TableCell>
            <TableCell numeric hideBelow="md">
              <Count
                value={each.completedToday}
                href={runsOf(each.id, "completed")}
                label={`${each.name}: completed`}
              />
            </TableCell>
            <TableCell numeric>
              <Count value={each.failedToday} href={runsOf(each.id, "failed")} label={`${each.name}: failed`} isBad />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Triggers({ of }: { of: JobFunction }) {
  return (
    <ul className="font-mono text-xs text-muted">
      {of.events.map((event) => (
        <li key={event} className="wrap-anywhere">
          {event}
        </li>
      ))}
      {of.schedules.map(({ cron }) => (
        <li key={cron}>{cron}</li>
      ))}
    </ul>
  );
}

function NextRun({ of, now, timeZone }: { of: JobFunction; now: Date; timeZone: string }) {
  const [next] = of.schedules;
  if (!next) return <span className="text-muted">When its event comes</span>;
  return (
    <>
      {fromNow(next.nextAt, now)}
      <span className="block text-xs text-muted">
        <Time at={next.nextAt} timeZone={timeZone} />
      </span>
    </>
  );
}

function Count({ value, href, label, isBad = false }: { value: number; href: string; label: string; isBad?: boolean }) {
  const { count } = useFormats();
  if (value === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      href={href}
      aria-label={`${label}, ${count(value)}`}
      className={isBad ? "rounded font-semibold text-danger-ink underline" : "rounded underline"}
    >
      {count(value)}
    </Link>
  );
}
