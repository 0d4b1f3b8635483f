import { closeOnSignals, onClose } from "./app/closing";
import { checkServer } from "./postgres/open";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/**
 * `npm run worker`: runs background work in a process of its own, beside an app that is started with
 * `JOBS_RUNNER=worker`. It calls the app at JOBS_ENDPOINT, or else at APP_URL.
 */
export async function main(): Promise<void> {
  process.env.JOBS_RUNNER = "worker";
  const env = await readVariables();
  const { productionProblems } = await import("@/lib/platform/env");
  const { jobsProblems } = await import("@/inngest/engine");
  const problems = [...productionProblems(env), ...jobsProblems(env)];
  if (!env.DATABASE_URL) problems.push("DATABASE_URL is empty: name the database that the app uses.");
  if (problems.length > 0) throw new Refusal(`The worker does not start like this:\n${problems.join("\n")}`);
  await checkServer(env.DATABASE_URL);
  const { endpointFor, startBackground } = await import("@/inngest/start");
  closeOnSignals();
  onClose(startBackground("worker").stop);
  console.log(`Running background work through ${endpointFor("worker")}.`);
}
