import { type Answer, type Outcome, readAnswer } from "./answer";
import { signatureHeader, signBody } from "./signing";
import { type QueueItem, WHOLE } from "./store/queue";
import type { RunState } from "./store/runs";

export type CallTarget = { endpoint: string; maxAttempts: number; timeoutMs: number };

/** Asks the app to run a function or one of its steps, by Inngest's protocol, and says what became of it. */
export async function callFunction(item: QueueItem, state: RunState, target: CallTarget): Promise<Outcome> {
  const url = new URL(target.endpoint);
  url.searchParams.set("fnId", item.functionId);
  url.searchParams.set("stepId", item.stepId);
  const { text, signature } = signBody(callBody(item, state, target.maxAttempts));
  const request = {
    method: "POST",
    headers: { "content-type": "application/json", [signatureHeader]: signature },
    body: text,
  };
  const answer = await exchange(url, request, target.timeoutMs);
  return "kind" in answer ? answer : readAnswer(answer);
}

/** One HTTP exchange: the whole answer, or what kept it from coming. */
async function exchange(url: URL, request: RequestInit, timeoutMs: number): Promise<Answer | Outcome> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...request, redirect: "error", signal: timeout });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    if (timeout.aborted) return { kind: "retry", error: timedOut(timeoutMs), afterMs: null };
    const reason = causeOf(error);
    return isRefused(error) ? { kind: "unreachable", reason } : { kind: "cut", reason };
  }
}

function callBody(item: QueueItem, { event, steps, hasOthers }: RunState, maxAttempts: number) {
  const stack = steps.map((step) => step.stepId);
  const given = { id: event.id, name: event.name, data: event.data, ts: event.at.getTime() };
  return {
    version: -1,
    event: given,
    events: [given],
    steps: Object.fromEntries(steps.map((step) => [step.stepId, step.result])),
    ctx: {
      run_id: item.runId,
      // The lease: the endpoint lets each in once.
      qi_id: item.leaseToken,
      attempt: item.attempt,
      max_attempts: maxAttempts,
      // With siblings under way the function may only plan: running on would run one of them again.
      disable_immediate_execution: hasOthers || item.stepId !== WHOLE,
      use_api: false,
      stack: { stack, current: Math.max(0, stack.length - 1) },
    },
  };
}

function timedOut(ms: number) {
  return { name: "TimeoutError", message: `No answer within ${Math.round(ms / 1000)} seconds.` };
}

const refusals = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Whether the connection was never made, so that nothing can have run. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return cause.errors.every((part) => refusals.has(codeOf(part)));
  return refusals.has(codeOf(cause));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
