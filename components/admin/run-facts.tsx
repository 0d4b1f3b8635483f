import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { Run } from "@/lib/features/admin/types";
import { RunStatusPill } from "./run-status";
import { tookText } from "./runs-table";
import { fromNow } from "./spans";

type RunFactsProps = { run: Run; now: Date; timeZone: string };

/** When it was, how long it took, and the runs that belong to it. */
export function RunFacts({ run, now, timeZone }: RunFactsProps) {
  const tries = run.pending.reduce((most, { attempt }) => Math.max(most, attempt), 0);
  const moment = (at: Date | null) =>
    at ? (
      <>
        <Time at={at} timeZone={timeZone} format="exact" />
        <span className="text-muted"> ({fromNow(at, now)})</span>
      </>
    ) : null;
  return (
    <Card>
      <CardHeader title="This run" />
      <CardBody>
        <DefinitionList
          items={[
            { term: "Function", value: <code className="font-mono text-xs">{run.functionId}</code> },
            { term: "Event", value: <code className="font-mono text-xs">{run.eventName}</code> },
            { term: "Event id", value: <code className="font-mono text-xs">{run.eventId}</code> },
            { term: "Began", value: moment(run.createdAt) },
            { term: "First call", value: moment(run.startedAt) },
            { term: "Ended", value: moment(run.endedAt) },
            { term: "Took", value: tookText(run) },
            { term: "Steps done", value: run.steps.length },
            ...(run.status === "running" ? [{ term: "Failed tries", value: tries }] : []),
            {
              term: "Repeats",
              value: run.replayOf ? (
                <Link href={`/admin/jobs/runs/${run.replayOf}`} className="rounded underline">
                  an earlier run
                </Link>
              ) : null,
            },
          ]}
        />
        {run.replays.length > 0 ? (
          <>
            <h3 className="mt-5 mb-2 text-[0.9286em] font-medium text-muted">Run again</h3>
            <ul className="grid gap-2">
              {run.replays.map((replay) => (
                <li key={replay.id} className="flex flex-wrap items-center gap-2">
                  <Link href={`/admin/jobs/runs/${replay.id}`} className="rounded underline">
                    {fromNow(replay.createdAt, now)}
                  </Link>
                  <RunStatusPill status={replay.status} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </CardBody>
    </Card>
  );
}
