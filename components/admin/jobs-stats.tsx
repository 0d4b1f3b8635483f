import { useFormats } from "#formats";
import { Stat } from "@/components/ui/stat";
import type { JobFunction, JobsState } from "@/lib/features/admin/types";
import { spanText } from "./spans";

type JobsStatsProps = { state: JobsState; functions: readonly JobFunction[] };

/** How deep the queue is and what the last day was like. */
export function JobsStats({ state, functions }: JobsStatsProps) {
  const formats = useFormats();
  const total = (of: (each: JobFunction) => number) => functions.reduce((sum, each) => sum + of(each), 0);
  const isEmbedded = state.engine === "embedded";
  const failed = total((each) => each.failedToday);
  return (
    <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label="Waiting"
        value={formats.count(state.waiting)}
        note={isEmbedded ? "due, in nobody's hands" : "to be handed over"}
      />
      <Stat
        label="Oldest waiting"
        value={state.waiting === 0 ? "–" : spanText(state.oldestWaitingSeconds * 1_000)}
        note={state.waiting === 0 ? "nothing waits" : "since it was due"}
      />
      {isEmbedded ? (
        <>
          <Stat
            label="Under way"
            value={formats.count(total((each) => each.running))}
            note={`${formats.count(state.working)} being worked on`}
            href="/admin/jobs/runs?status=running"
          />
          <Stat
            label="Failed in 24 hours"
            value={formats.count(failed)}
            note={`${formats.count(total((each) => each.completedToday))} completed`}
            href="/admin/jobs/runs?status=failed"
          />
        </>
      ) : null}
    </div>
  );
}
