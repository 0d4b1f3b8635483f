import { ListX } from "lucide-react";
import type { Metadata } from "next";
import { EngineNote } from "@/components/admin/engine-note";
import { JobsTabs } from "@/components/admin/jobs-tabs";
import { OlderRuns } from "@/components/admin/older-runs";
import { RunFilters } from "@/components/admin/run-filters";
import { RunsTable } from "@/components/admin/runs-table";
import { RefreshWhile } from "@/components/layout/live/refresh-while";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadJobRuns } from "@/lib/features/admin/loaders";

export const metadata: Metadata = { title: "Runs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the functions have done and are doing, the newest first. */
export default keepShown(async function JobRunsPage({ searchParams }: Props) {
  const query = await searchParams;
  const { items, nextCursor, filter, functions, state, now, timeZone } = await loadJobRuns(query);
  const isFiltered = Boolean(filter.function ?? filter.status ?? filter.since);
  return (
    <>
      {/* Where one has paged back, rows would slip from under the eye. */}
      <RefreshWhile active={!filter.cursor} everyMs={5_000} />
      <PageHeader title="Runs" description="One run is one function working on one event, the newest first." />
      <JobsTabs />
      <EngineNote state={state} now={now} />
      {state.engine === "embedded" ? (
        <Card>
          <RunFilters functions={functions.map(({ id, name }) => ({ value: id, label: name }))} />
          {items.length === 0 ? (
            <EmptyState
              icon={<ListX />}
              title={isFiltered || filter.cursor ? "No run fits" : "Nothing has run yet"}
              actions={
                isFiltered || filter.cursor ? <LinkButton href="/admin/jobs/runs">See all runs</LinkButton> : null
              }
            >
              Runs that have ended are kept for a while, those that failed longer.
            </EmptyState>
          ) : (
            <RunsTable runs={items} now={now} timeZone={timeZone} />
          )}
          <OlderRuns filter={filter} nextCursor={nextCursor} />
        </Card>
      ) : null}
    </>
  );
});
