import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
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
