import { db } from "@/lib/platform/db";
import type { RunnerEvent } from "./events";

/** A run as its function is told of it. */
export type RunState = {
  event: RunnerEvent;
  /** In the order in which they finished. */
  steps: { stepId: string; result: unknown }[];
  /** Whether other pieces of the run are waiting or under way beside `stepId`. */
  hasOthers: boolean;
};

/** What a call for one piece of the run's work needs; null when the run has ended. */
export async function loadRun(runId: string, stepId: string): Promise<RunState | null> {
  const run = await db.jobRun.findUnique({
    where: { id: runId, status: "running" },
    select: {
      event: { select: { id: true, name: true, data: true, at: true } },
      steps: { select: { stepId: true, result: true }, orderBy: { position: "asc" } },
      queue: { select: { id: true }, where: { stepId: { not: stepId } }, take: 1 },
    },
  });
  if (!run) return null;
  return {
    event: { ...run.event, data: asRecord(run.event.data) },
    steps: run.steps,
    hasOthers: run.queue.length > 0,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
