import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import type { JobError, Outcome } from "./answer";
import { absenceMs, backoffMs } from "./backoff";
import { callFunction } from "./call";
import type { Registry } from "./registry";
import { watchFinish } from "./store/deadlines";
import { dropPiece } from "./store/ends";
import { type QueueItem, WHOLE } from "./store/queue";
import { loadRun, type RunState } from "./store/runs";
import { applyChanges, completeAlone, completeRun, failRun, keepStep, tryAgain } from "./store/settle";
import { settleTimer } from "./store/timers";

export type ExecutorOptions = {
  endpoint: string;
  registry: Registry;
  /** How long one call may take. */
  timeoutMs: number;
  /** How long to wait after the n-th failed try. */
  backoff?: (failures: number) => number;
};

/** For a function that the app has dropped: it answers with an error, and this many of them end the run. */
const UNKNOWN_ATTEMPTS = 5;
/** A piece of work that was cut off this often most likely kills whoever touches it. */
const MAX_INTERRUPTIONS = 50;

/** Settles a timer that was claimed. */
export async function executeTimer(item: QueueItem): Promise<void> {
  if (!(await settleTimer(item))) await dropPiece(item);
}

/** Makes one claimed call and stores what became of it. */
export async function execute(item: QueueItem, options: ExecutorOptions): Promise<void> {
  const fn = options.registry.get(item.functionId);
  const maxAttempts = fn?.maxAttempts ?? UNKNOWN_ATTEMPTS;
  const state = await loadRun(item.runId, item.stepId);
  if (!state) return dropPiece(item);
  if (state.steps.length === 0 && item.attempt === 0) await watchFinish(item.runId, fn);
  const outcome =
    item.interruptions > MAX_INTERRUPTIONS
      ? tooOftenCut
      : await callFunction(item, state, { ...options, maxAttempts }).catch(asRetry);
  const settled = await settle(item, outcome, state, maxAttempts, options);
  const fields = { functionId: item.functionId, runId: item.runId, step: item.stepName, attempt: item.attempt };
  if (!settled) log.warn(fields, "A job's lease was lost; whoever has it now goes on");
  else if (outcome.kind === "failed") log.error({ ...fields, reason: outcome.error.message }, "A job failed");
  else if (outcome.kind === "retry") log.warn({ ...fields, reason: outcome.error.message }, "A job is tried again");
  else if (outcome.kind === "cut" || outcome.kind === "unreachable")
    log.warn({ ...fields, reason: outcome.reason }, "A job could not be carried out; it waits");
}

async function settle(
  item: QueueItem,
  outcome: Outcome,
  { steps: { length: known }, hasOthers }: RunState,
  maxAttempts: number,
  { registry, backoff = backoffMs }: ExecutorOptions,
): Promise<boolean> {
  switch (outcome.kind) {
    case "completed":
      return hasOthers ? completeRun(item, outcome.output) : completeAlone(item, outcome.output);
    case "steps": {
      const [change, ...more] = outcome.changes;
      const isAlone = more.length === 0 && !hasOthers && item.stepId === WHOLE;
      if (isAlone && change?.kind === "done") return keepStep(item, change, known);
      return applyChanges(item, outcome.changes, known, registry);
    }
    case "failed":
      return giveUp(item, outcome.error, known, registry);
    case "retry": {
      const failures = item.attempt + 1;
      if (failures >= maxAttempts) return giveUp(item, outcome.error, known, registry);
      return tryAgain(item, later(outcome.afterMs ?? backoff(failures)), "attempt", outcome.error);
    }
    case "cut":
      return tryAgain(item, later(absenceMs(item.interruptions)), "interruption", absent(outcome.reason));
    case "unreachable":
      return tryAgain(item, later(absenceMs(item.interruptions)), "nothing", absent(outcome.reason));
  }
}

/** A step that was asked for by name fails alone: the function may catch it. Otherwise the run has failed. */
async function giveUp(item: QueueItem, error: JobError, known: number, registry: Registry): Promise<boolean> {
  if (item.stepId === WHOLE) return failRun(item, error);
  return applyChanges(item, [{ kind: "failed", stepId: item.stepId, name: item.stepName, error }], known, registry);
}

function absent(reason: string): JobError {
  return { name: "NoAnswerError", message: reason };
}

const tooOftenCut: Outcome = {
  kind: "failed",
  error: { name: "InterruptedError", message: `Cut off ${MAX_INTERRUPTIONS} times without an answer.` },
};

/** What cannot be sent or read counts as a try, so that it ends. */
function asRetry(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "retry", error: { name: "ProtocolError", message }, afterMs: null };
}

function later(ms: number): Date {
  return new Date(now().getTime() + ms);
}
