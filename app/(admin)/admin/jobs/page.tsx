import { Workflow } from "lucide-react";
import type { Metadata } from "next";
import { EngineNote } from "@/components/admin/engine-note";
import { FunctionsTable } from "@/components/admin/functions-table";
import { JobsStats } from "@/components/admin/jobs-stats";
import { JobsTabs } from "@/components/admin/jobs-tabs";
import { RefreshWhile } from "@/components/layout/live/refresh-while";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadJobs } from "@/lib/features/admin/loaders";

export const metadata: Metadata = { title: "Background work" };

/** Every background function, and how the queue is. */
export default keepShown(async function JobsPage() {
  const { state, functions, now, timeZone } = await loadJobs();
  const isEmbedded = state.engine === "embedded";
  return (
    <>
      <RefreshWhile active everyMs={5_000} />
      <PageHeader
        title="Background work"
        description="What the product does by itself: mails, imports, reminders, sweeps. The page keeps itself fresh."
      />
      <JobsTabs />
      <EngineNote state={state} now={now} />
      <JobsStats state={state} functions={functions} />
      {isEmbedded ? (
        <Card>
          {functions.length === 0 ? (
            <EmptyState icon={<Workflow />} title="No function is known yet">
              Functions are listed here as soon as a runner has started and asked the app for them.
            </EmptyState>
          ) : (
            <FunctionsTable functions={functions} now={now} timeZone={timeZone} />
          )}
        </Card>
      ) : null}
    </>
  );
});
