import { env } from "@/lib/platform/env";
import { outboxLag } from "@/lib/platform/outbox-store";
import { usesInngest } from "../engine";
import { readQueueState } from "./store/runners";

export type JobsHealth = {
  ok: boolean;
  /** How long the oldest event or piece of work has been waiting, in seconds. */
  oldestWaitingSeconds: number;
  queued: number;
  running: number;
  /** When a runner last said that it is there; null with Inngest. */
  lastTickAt: Date | null;
};

/** Events leave within a second or so; a minute means that nobody relays them. */
const STALE_OUTBOX_SECONDS = 60;
/** A long queue is no stall: due work that nobody has in hand, while no run has come to its end for this long, is. */
const STALE_QUEUE_SECONDS = 300;

/** Whether events leave the outbox and, with the embedded runner, whether somebody works through the queue. */
export async function jobsHealth(): Promise<JobsHealth> {
  const outbox = await outboxLag();
  if (usesInngest(env)) {
    const { oldestSeconds, waiting } = outbox;
    const ok = oldestSeconds < STALE_OUTBOX_SECONDS;
    return { ok, oldestWaitingSeconds: oldestSeconds, queued: waiting, running: 0, lastTickAt: null };
  }
  const queue = await readQueueState();
  // What waited while nobody was there is no stall of those who are there now.
  const up = queue.upSeconds ?? Number.POSITIVE_INFINITY;
  const idle = queue.running > 0 ? 0 : Math.min(queue.oldestSeconds, queue.endedSecondsAgo ?? Number.POSITIVE_INFINITY);
  const stalled =
    Math.min(outbox.oldestSeconds, up) >= STALE_OUTBOX_SECONDS || Math.min(idle, up) >= STALE_QUEUE_SECONDS;
  return {
    ok: queue.upSeconds !== null && !stalled,
    oldestWaitingSeconds: Math.max(outbox.oldestSeconds, queue.oldestSeconds),
    queued: outbox.waiting + queue.queued,
    running: queue.running,
    lastTickAt: queue.lastTickAt,
  };
}
