import type { Env } from "@/lib/platform/env";

type JobsEnv = Pick<
  Env,
  "NODE_ENV" | "MARQUEE_DEMO" | "INNGEST_DEV" | "INNGEST_BASE_URL" | "INNGEST_SIGNING_KEY" | "INNGEST_EVENT_KEY"
>;

function namesDevServer(values: JobsEnv): boolean {
  return values.INNGEST_DEV !== undefined && !["0", "false"].includes(values.INNGEST_DEV.toLowerCase());
}

/** Whether Inngest (cloud, self-hosted or its development server) runs the functions; else the embedded runner does. */
export function usesInngest(values: JobsEnv): boolean {
  return namesDevServer(values) || Boolean(values.INNGEST_SIGNING_KEY && values.INNGEST_EVENT_KEY);
}

/** Why background work would not run, or not safely, as sentences; none when all is well. */
export function jobsProblems(values: JobsEnv): string[] {
  const problems: string[] = [];
  const given = [values.INNGEST_SIGNING_KEY, values.INNGEST_EVENT_KEY].filter(Boolean).length;
  if (given === 1 || (values.INNGEST_BASE_URL && given === 0 && !namesDevServer(values)))
    problems.push("Inngest needs both INNGEST_SIGNING_KEY and INNGEST_EVENT_KEY: set both or neither.");
  if (namesDevServer(values) && values.NODE_ENV === "production")
    problems.push("INNGEST_DEV is set: calls to /api/inngest would not be checked. Unset it in production.");
  return problems;
}
