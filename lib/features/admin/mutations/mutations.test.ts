import { beforeEach, expect, test } from "vitest";
import { mintAdminScope } from "@/lib/platform/access/mint";
import type { AdminScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeUser } from "@/lib/testing/factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { cancelJobRun, retryJobRun } from "./steer-run";

let scope: AdminScope;

beforeEach(async () => {
  await forgetJobs();
  const { userId, name, timeZone } = await makeUser();
  scope = mintAdminScope({ actor: { kind: "user", userId, name }, timeZone });
  const id = "marquee-mail-send";
  await db.jobFunction.create({
    data: { id, name: "Send a mail", events: ["mail/message.queued"], config: config(id) },
  });
});

const config = (id: string) => ({
  id,
  name: "Send a mail",
  triggers: [{ event: "mail/message.queued" }],
  steps: { step: { runtime: { type: "http", url: "http://localhost/api/inngest" }, retries: { attempts: 3 } } },
});

const entries = (action: string) =>
  db.auditEntry.findMany({ where: { action, actorId: scope.actor.userId }, orderBy: { createdAt: "asc" } });

test("a failed run is run again once at a time, and it is written down who did it", async () => {
  const { runId } = await makeJobRun({ steps: { first: { n: 1 } } });
  const results = await Promise.all([1, 2, 3].map(() => retryJobRun(scope, { runId, from: "failure" })));
  const [fresh] = results.flatMap((result) => (result.ok ? [result.runId] : []));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.jobRun.findUniqueOrThrow({ where: { id: fresh ?? "" }, include: { steps: true } })).toMatchObject({
    status: "running",
    replayOf: runId,
    steps: [{ name: "first" }],
  });
  expect(await entries("jobs.run_retried")).toMatchObject([
    {
      subjectId: runId,
      subjectName: "marquee-mail-send",
      organizationId: null,
      after: { from: "failure", runId: fresh },
    },
  ]);
});

test("what did not fail, is not there, or has no function any more is not run again", async () => {
  const refused = async (runId: string) => {
    const result = await retryJobRun(scope, { runId, from: "failure" });
    return result.ok ? "done" : result.reason;
  };
  expect(await refused((await makeJobRun({ status: "completed" })).runId)).toBe("not_failed");
  expect(await refused((await makeJobRun({ status: "running" })).runId)).toBe("not_failed");
  expect(await refused((await makeJobRun({ functionId: "marquee-gone" })).runId)).toBe("dropped");
  expect(await refused(newId())).toBe("unknown");
  expect(await entries("jobs.run_retried")).toEqual([]);
});

test("a run is cancelled once, and it is written down who did it", async () => {
  const { runId } = await makeJobRun({ status: "running" });
  const results = await Promise.all([cancelJobRun(scope, { runId }), cancelJobRun(scope, { runId })]);
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual(expect.objectContaining({ ok: false, reason: "ended" }));
  expect(await db.jobRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ status: "cancelled" });
  expect(await entries("jobs.run_cancelled")).toMatchObject([{ subjectId: runId, actorName: scope.actor.name }]);
  expect(await cancelJobRun(scope, { runId: newId() })).toMatchObject({ ok: false, reason: "unknown" });
});
