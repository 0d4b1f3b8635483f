import { beforeEach, expect, test } from "vitest";
import { mintAdminScope } from "@/lib/platform/access/mint";
import type { AdminScope } from "@/lib/platform/access/scopes";
import { newId } from "@/lib/platform/ids";
import { makeUser } from "@/lib/testing/factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { getJobRun, getJobsState, listJobRuns } from "./jobs";

let scope: AdminScope;

beforeEach(async () => {
  await forgetJobs();
  const { userId, name, timeZone } = await makeUser();
  scope = mintAdminScope({ actor: { kind: "user", userId, name }, timeZone });
});

test("a run shows nothing personal: neither addresses and links nor names and what was written", async () => {
  const { runId } = await makeJobRun({
    data: { eventId: newId(), guestName: "Marie Curie", email: "marie@example.test", link: "/r/abcdefghijklmnopqrstu" },
    steps: { write: { subject: "Dear Marie", to: "marie@example.test", count: 2 } },
    error: { name: "SmtpError", message: "marie@example.test was refused" },
  });
  const run = await getJobRun(scope, runId);
  expect(run).toMatchObject({
    steps: [{ name: "write", value: { subject: "[removed]", count: 2 } }],
    error: { name: "SmtpError", message: "[email] was refused" },
  });
  expect(JSON.stringify(run)).not.toMatch(/marie|curie|abcdefghijklmnopqrstu/i);
});

test("a malformed or unknown id is no run", async () => {
  for (const id of ["", "not-an-id", newId()]) expect(await getJobRun(scope, id)).toBeNull();
});

test("runs by function, status and age", async () => {
  const failed = await makeJobRun();
  const other = await makeJobRun({ functionId: "marquee-guests-import", status: "completed" });
  const ids = async (filter: Parameters<typeof listJobRuns>[1]) =>
    (await listJobRuns(scope, filter)).items.map(({ id }) => id);
  expect(await ids({})).toEqual([other.runId, failed.runId]);
  expect(await ids({ status: "failed", since: "hour" })).toEqual([failed.runId]);
  expect(await ids({ function: "marquee-guests-import" })).toEqual([other.runId]);
  expect(await ids({ function: "marquee-guests-import", status: "failed" })).toEqual([]);
});

test("without a runner it is said that work stands still", async () => {
  expect(await getJobsState(scope)).toMatchObject({ engine: "embedded", isWell: false, waiting: 0, lastTickAt: null });
});
