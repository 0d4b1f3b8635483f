import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { makeJobRun } from "@/lib/testing/job-factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { jobsHealth } from "./health";
import { noteRunner } from "./store/runners";

beforeEach(forgetJobs);

async function waitingEvent(seconds: number): Promise<void> {
  await inTransaction((tx) => raise(tx, {}, { name: "mail/message.queued", data: { mailMessageId: newId() } }));
  await db.$executeRaw`UPDATE outbox_events SET created_at = clock_timestamp() - make_interval(secs => ${seconds})`;
}

async function runnerFor(seconds: number): Promise<void> {
  await noteRunner(newId());
  await db.$executeRaw`UPDATE job_runners SET started_at = clock_timestamp() - make_interval(secs => ${seconds})`;
}

test("without a runner nothing runs; with one all is well", async () => {
  expect(await jobsHealth()).toMatchObject({ ok: false, lastTickAt: null });
  await runnerFor(1);
  expect(await jobsHealth()).toMatchObject({ ok: true, queued: 0, running: 0, lastTickAt: expect.any(Date) });
});

test("a runner that has been silent for half a minute is gone", async () => {
  await runnerFor(100);
  await db.$executeRaw`UPDATE job_runners SET seen_at = clock_timestamp() - interval '31 seconds'`;
  expect(await jobsHealth()).toMatchObject({ ok: false });
});

test("events that nobody relays are a stall, unless they waited for the runner to come", async () => {
  await runnerFor(3600);
  await waitingEvent(50);
  expect(await jobsHealth()).toMatchObject({ ok: true, queued: 1 });
  await forgetJobs();
  await runnerFor(3600);
  await waitingEvent(70);
  const stalled = await jobsHealth();
  expect(stalled).toMatchObject({ ok: false });
  expect(stalled.oldestWaitingSeconds).toBeGreaterThan(69);
  await db.$executeRaw`UPDATE job_runners SET started_at = clock_timestamp()`;
  expect(await jobsHealth()).toMatchObject({ ok: true });
});

/** A run whose next piece has been due for this long, in nobody's hands. */
async function waitingWork(seconds: number): Promise<void> {
  const { runId } = await makeJobRun({ status: "running" });
  await db.$executeRaw`
    UPDATE job_queue SET kind = 'call', due_at = now() - make_interval(secs => ${seconds}),
      rank = now() - make_interval(secs => ${seconds})
    WHERE run_id = ${runId}::uuid`;
}

test("due work that nobody takes is a stall, unless it waited for the runner to come", async () => {
  await runnerFor(3600);
  await waitingWork(290);
  expect(await jobsHealth()).toMatchObject({ ok: true, queued: 1 });
  await waitingWork(310);
  const stalled = await jobsHealth();
  expect(stalled).toMatchObject({ ok: false, queued: 2 });
  expect(stalled.oldestWaitingSeconds).toBeGreaterThan(309);
  await db.$executeRaw`UPDATE job_runners SET started_at = clock_timestamp()`;
  expect(await jobsHealth()).toMatchObject({ ok: true });
});

test("a long queue that somebody works through is no stall", async () => {
  await runnerFor(3600);
  await waitingWork(4000);
  await makeJobRun({ status: "completed" });
  expect(await jobsHealth()).toMatchObject({ ok: true });
  await db.$executeRaw`UPDATE job_runs SET ended_at = ended_at - interval '6 minutes' WHERE status = 'completed'`;
  expect(await jobsHealth()).toMatchObject({ ok: false });
  await waitingWork(4000);
  await db.$executeRaw`
    UPDATE job_queue SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + interval '10 seconds'
    WHERE id = (SELECT id FROM job_queue LIMIT 1)`;
  expect(await jobsHealth()).toMatchObject({ ok: true, running: 1 });
});
