import { usesInngest } from "@/inngest/engine";
import { readQueueState } from "@/inngest/local/store/runners";
import { tallyRuns } from "@/inngest/local/store/tally";
import { env } from "@/lib/platform/env";
import { rememberFor } from "@/lib/platform/health/remember";
import { tallyMails } from "@/lib/platform/mail/tally";
import type { Metric } from "@/lib/platform/metrics/exposition";
import { outboxLag } from "@/lib/platform/outbox-store";

const gauge = (name: Metric["name"], help: string, values: Metric["values"]): Metric => ({
  name,
  help,
  type: "gauge",
  values,
});
const one = (value: number): Metric["values"] => [{ value }];

/** The installation as a whole, in four queries however much there is; asked of the database every five seconds at most. */
export const gatherMetrics = rememberFor(5_000, async (): Promise<Metric[]> => {
  const [outbox, mails, jobs] = await Promise.all([outboxLag(), tallyMails(), usesInngest(env) ? [] : jobMetrics()]);
  return [
    gauge("marquee_outbox_undelivered", "Domain events that have not left yet.", one(outbox.waiting)),
    gauge("marquee_outbox_oldest_seconds", "How long the oldest of them has waited.", one(outbox.oldestSeconds)),
    gauge(
      "marquee_messages_24h",
      "Mails and text messages queued within 24 hours, by what became of them.",
      mails.map(({ kind, status, count }) => ({ labels: { kind, status }, value: count })),
    ),
    ...jobs,
  ];
});

/** The embedded runner's. */
async function jobMetrics(): Promise<Metric[]> {
  const [queue, runs] = await Promise.all([readQueueState(), tallyRuns()]);
  return [
    gauge("marquee_jobs_waiting", "Pieces of work that are due and in nobody's hands.", one(queue.queued)),
    gauge("marquee_jobs_working", "Pieces of work in somebody's hands.", one(queue.running)),
    gauge("marquee_jobs_oldest_waiting_seconds", "For how long the oldest has been due.", one(queue.oldestSeconds)),
    gauge("marquee_jobs_runner_up", "1 while a runner says that it is there.", one(queue.upSeconds === null ? 0 : 1)),
    gauge("marquee_runs_under_way", "Runs that have not ended, also sleeping ones.", one(runs.running)),
    gauge(
      "marquee_runs_ended_24h",
      "Runs that ended within 24 hours, by how.",
      runs.ended.map(({ status, count }) => ({ labels: { status }, value: count })),
    ),
  ];
}
