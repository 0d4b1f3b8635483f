import { log } from "../log";

/** ok · delayed: it works, but something has been waiting for long · down: it does not work. */
export type HealthStatus = "ok" | "delayed" | "down";

export type HealthReport<Name extends string> = { status: "ok" | "down"; checks: Record<Name, HealthStatus> };

/**
 * Runs all checks at once. One that throws or takes longer than `timeoutMs` is down: why is in the log, never in the
 * report. The whole is down when any part is.
 */
export async function checkAll<Name extends string>(
  checks: Record<Name, () => Promise<HealthStatus>>,
  timeoutMs = 3_000,
): Promise<HealthReport<Name>> {
  const names = Object.keys(checks) as Name[];
  const results = await Promise.all(
    names.map(async (name) => [name, await settle(name, checks[name], timeoutMs)] as const),
  );
  const found = Object.fromEntries(results) as Record<Name, HealthStatus>;
  return { status: results.some(([, status]) => status === "down") ? "down" : "ok", checks: found };
}

async function settle(name: string, check: () => Promise<HealthStatus>, timeoutMs: number): Promise<HealthStatus> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    log.error({ err: error, check: name }, "A health check failed");
    return "down";
  } finally {
    clearTimeout(timer);
  }
}
