import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

type JobRunOptions = {
  functionId?: string;
  status?: "running" | "completed" | "failed" | "cancelled";
  /** What its event carries. */
  data?: Record<string, string | number>;
  /** Results of its finished steps, by name. */
  steps?: Record<string, Record<string, string | number>>;
  error?: { name: string; message: string };
};

/**
 * A run of a function; unless said otherwise one that failed to send a mail which is not there any more, so that the
 * app under test may well run it again. Under way, it sleeps for an hour.
 */
export async function makeJobRun(options: JobRunOptions = {}): Promise<{ runId: string; eventId: string }> {
  const { functionId = "marquee-mail-send", status = "failed", steps = {} } = options;
  const [runId, eventId] = [newId(), newId()];
  const data = options.data ?? { mailMessageId: newId() };
  const error = options.error ?? { name: "Error", message: "The post office is closed" };
  const at = new Date();
  await db.jobEvent.create({ data: { id: eventId, name: "mail/message.queued", data, at } });
  await db.jobRun.create({
    data: {
      id: runId,
      functionId,
      eventId,
      status,
      startedAt: at,
      ...(status !== "running" && { endedAt: at }),
      ...(status === "failed" && { error }),
      ...(status === "completed" && { output: { outcome: "sent" } }),
      steps: {
        create: Object.entries(steps).map(([name, result], position) => ({
          stepId: name,
          position,
          name,
          result: { type: "data", data: result },
        })),
      },
    },
  });
  if (status === "running") {
    const dueAt = new Date(at.getTime() + 3_600_000);
    await db.jobQueueItem.create({
      data: { id: newId(), runId, functionId, kind: "sleep", stepId: "pause", stepName: "pause", dueAt, rank: dueAt },
    });
  }
  return { runId, eventId };
}
