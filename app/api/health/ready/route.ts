import { jobsHealth } from "@/inngest/local/health";
import { openRoute } from "@/lib/platform/api/route";
import { checkAll } from "@/lib/platform/health/check-all";
import { databaseHealth, mailHealth, storageHealth } from "@/lib/platform/health/parts";
import { rememberFor } from "@/lib/platform/health/remember";

const check = rememberFor(500, () =>
  checkAll({
    database: databaseHealth,
    jobs: async () => ((await jobsHealth()).ok ? "ok" : "down"),
    storage: storageHealth,
    mail: () => mailHealth(),
  }),
);

/** Whether this process should be given visitors: 200 when everything it needs works, else 503. Says no more than that. */
export const GET = openRoute(async () => {
  const report = await check();
  return Response.json(report, {
    status: report.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
});
