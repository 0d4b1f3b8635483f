import { expect, test } from "vitest";
import { GET as alive } from "@/app/api/health/route";
import { noteRunner } from "@/inngest/local/store/runners";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { makeJobRun } from "@/lib/testing/job-factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { callRoute } from "@/lib/testing/request";
import { GET } from "./route";

ownDataFolder();

test("work that stands still while a runner says that it is there: not ready, and alive", async () => {
  await forgetJobs();
  await noteRunner(newId());
  await makeJobRun({ status: "running" });
  await db.$executeRaw`UPDATE job_runners SET started_at = clock_timestamp() - interval '1 hour'`;
  await db.$executeRaw`
    UPDATE job_queue SET kind = 'call', due_at = now() - interval '10 minutes',
      rank = now() - interval '10 minutes'`;
  const response = await callRoute(GET, "/api/health/ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "down", checks: { database: "ok", jobs: "down" } });
  expect((await callRoute(alive, "/api/health")).status).toBe(200);
});
