import type { Metadata } from "next";
import { RunActions } from "@/components/admin/run-actions";
import { RunFacts } from "@/components/admin/run-facts";
import { RunPendingList } from "@/components/admin/run-pending";
import { RunStatusPill } from "@/components/admin/run-status";
import { RunSteps } from "@/components/admin/run-steps";
import { RunValue } from "@/components/admin/run-value";
import { RefreshWhile } from "@/components/layout/live/refresh-while";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadJobRun } from "@/lib/features/admin/loaders";

export const metadata: Metadata = { title: "Run" };

const crumbs = [
  { label: "Background work", href: "/admin/jobs" },
  { label: "Runs", href: "/admin/jobs/runs" },
  { label: "This run" },
];

type Props = { params: Promise<{ runId: string }> };

/** One run: what it was given, what it has done, what it waits for, why it failed. */
export default keepShown(async function JobRunPage({ params }: Props) {
  const { runId } = await params;
  const { run, now, timeZone } = await loadJobRun(runId);
  const isRunning = run.status === "running";
  return (
    <>
      <RefreshWhile active={isRunning} everyMs={2_000} />
      <PageHeader
        above={<Breadcrumbs items={crumbs} />}
        title={run.functionName}
        status={<RunStatusPill status={run.status} />}
        actions={<RunActions run={run} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-5">
          {run.error ? (
            <Card>
              <CardHeader title={run.status === "cancelled" ? "Why it was cancelled" : "Why it failed"} />
              <CardBody>
                <RunValue label="Error" value={run.error} />
              </CardBody>
            </Card>
          ) : null}
          {isRunning ? <RunPendingList pending={run.pending} now={now} timeZone={timeZone} /> : null}
          <RunSteps steps={run.steps} startedAt={run.startedAt} timeZone={timeZone} />
          <Card>
            <CardHeader title="What it was given" description="Names, addresses and secrets are taken out." />
            <CardBody className="grid gap-4">
              <RunValue label={`Data of ${run.eventName}`} value={run.input} />
              {run.status === "completed" ? <RunValue label="What it returned" value={run.output} /> : null}
            </CardBody>
          </Card>
        </div>
        <RunFacts run={run} now={now} timeZone={timeZone} />
      </div>
    </>
  );
});
