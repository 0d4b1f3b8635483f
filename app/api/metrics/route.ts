import { openRoute } from "@/lib/platform/api/route";
import { env } from "@/lib/platform/env";
import { AppError, notFoundError } from "@/lib/platform/errors";
import { exposition, expositionType } from "@/lib/platform/metrics/exposition";
import { processMetrics } from "@/lib/platform/metrics/process-metrics";
import { carriesToken } from "@/lib/platform/metrics/token";
import { gatherMetrics } from "./gather";

/** For Prometheus, with METRICS_TOKEN as its bearer token. Without the variable there is no such place. */
export const GET = openRoute(async ({ request }) => {
  if (!env.METRICS_TOKEN) throw notFoundError();
  if (!carriesToken(request.headers.get("authorization"), env.METRICS_TOKEN)) throw new AppError("UNAUTHENTICATED");
  return new Response(exposition([...(await gatherMetrics()), ...processMetrics()]), {
    headers: { "content-type": expositionType, "cache-control": "no-store" },
  });
});
