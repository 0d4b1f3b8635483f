import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";

/** After so long without a word from its process a run is over (by the database's clock). */
const leaseSeconds = 20;

/** Claims an event for a run. Refuses while another one of the event is alive, in whatever process. */
export async function beginRun(scope: EventScope, layoutId: string): Promise<Result<{ runId: string }, "busy">> {
  const runId = newId();
  const begun = await db.$executeRaw`
    INSERT INTO seating_runs (event_id, id, layout_id, started_by_id, lease_until, created_at)
    SELECT l.event_id, ${runId}::uuid, l.id, ${userOf(scope.actor)}::uuid,
      clock_timestamp() + make_interval(secs => ${leaseSeconds}), ${now()}::timestamptz
    FROM seating_layouts l
    WHERE l.id = ${layoutId}::uuid AND l.event_id = ${scope.eventId}::uuid
      AND l.organization_id = ${scope.organizationId}::uuid
    ON CONFLICT (event_id) DO UPDATE SET id = EXCLUDED.id, layout_id = EXCLUDED.layout_id,
      started_by_id = EXCLUDED.started_by_id, lease_until = EXCLUDED.lease_until, is_finishing = false,
      created_at = EXCLUDED.created_at
    WHERE seating_runs.lease_until <= clock_timestamp()`;
  if (begun === 1) return done({ runId });
  const [other] = await db.$queryRaw<{ name: string | null }[]>`
    SELECT u.name FROM seating_runs r LEFT JOIN users u ON u.id = r.started_by_id
    WHERE r.event_id = ${scope.eventId}::uuid`;
  const who = other?.name ?? "Somebody";
  return refuse(
    "busy",
    `${who} is looking for seats at this event just now. Wait until that has ended, then try again.`,
  );
}

/** Says that a run's process is alive, and hears what became of the run: asked to finish, or ended by somebody. */
export async function beatRun(scope: EventScope, runId: string): Promise<"running" | "finishing" | "over"> {
  const [row] = await db.$queryRaw<{ isFinishing: boolean }[]>`
    UPDATE seating_runs SET lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    WHERE event_id = ${scope.eventId}::uuid AND id = ${runId}::uuid
    RETURNING is_finishing AS "isFinishing"`;
  if (!row) return "over";
  return row.isFinishing ? "finishing" : "running";
}

/** Asks a run to end with what there is. Answers whether it was alive. */
export async function askToFinish(scope: EventScope, layoutId: string, runId: string): Promise<boolean> {
  const { eventId } = scope;
  const asked = await db.seatingRun.updateMany({
    where: { eventId, layoutId, id: runId },
    data: { isFinishing: true },
  });
  return asked.count > 0;
}

/** Gives the event free again; the process that runs it hears so and stops. Answers whether it was alive. */
export async function endRun(scope: EventScope, layoutId: string, runId: string): Promise<boolean> {
  const { eventId } = scope;
  const ended = await db.seatingRun.deleteMany({ where: { eventId, layoutId, id: runId } });
  return ended.count > 0;
}
