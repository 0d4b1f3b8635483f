import { direct, type Statement } from "@/lib/platform/db/statement";
import { type RunnerEvent, readData } from "../runner-event";

/** A run as its function is told of it. */
export type RunState = {
  event: RunnerEvent;
  /** In the order in which they finished. */
  steps: { stepId: string; result: unknown }[];
  /** Whether other pieces of the run are waiting or under way beside `stepId`. */
  hasOthers: boolean;
};

const loadStatement: Statement = {
  name: "jobs: a run for a call",
  text: `
    SELECT e.id, e.name, e.data, e.at,
      coalesce((SELECT json_agg(json_build_object('stepId', s.step_id, 'result', s.result) ORDER BY s.position)
        FROM job_steps s WHERE s.run_id = r.id), '[]') AS steps,
      EXISTS (SELECT 1 FROM job_queue q WHERE q.run_id = r.id AND q.step_id <> $2 AND q.kind <> 'control')
        AS "hasOthers"
    FROM job_runs r JOIN job_events e ON e.id = r.event_id
    WHERE r.id = $1::uuid AND r.status = 'running'`,
};

/** What a call for one piece of the run's work needs; null when the run has ended. */
export async function loadRun(runId: string, stepId: string): Promise<RunState | null> {
  type Row = { id: string; name: string; data: unknown; at: Date; steps: RunState["steps"]; hasOthers: boolean };
  const [row] = await direct.run<Row>(loadStatement, [runId, stepId]);
  if (!row) return null;
  const { steps, hasOthers, ...event } = row;
  return { event: { ...event, data: readData(event.data) }, steps, hasOthers };
}
