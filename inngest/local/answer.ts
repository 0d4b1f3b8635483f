import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { readTime, type Time } from "./durations";

/** What became of a call, in the runner's own words. */
export type Outcome =
  | { kind: "completed"; output: unknown }
  /** The run has failed for good. */
  | { kind: "failed"; error: JobError }
  | { kind: "steps"; changes: StepChange[] }
  /** An error that counts as a try. `afterMs` when the function said when to come back. */
  | { kind: "retry"; error: JobError; afterMs: number | null }
  /** Nothing was tried: the app could not be reached or did not know us. */
  | { kind: "unreachable"; reason: string }
  /** It may have been tried, but no answer came. */
  | { kind: "cut"; reason: string };

export type JobError = { name: string; message: string; stack?: string; [key: string]: unknown };

export type StepChange =
  | { kind: "done"; stepId: string; name: string; data: unknown }
  | { kind: "failed"; stepId: string; name: string; error: JobError }
  | { kind: "planned"; stepId: string; name: string }
  | { kind: "sleep"; stepId: string; name: string; time: Time }
  | { kind: "wait"; stepId: string; name: string; event: string; expression: string | null; timeout: Time }
  | { kind: "invoke"; stepId: string; name: string; functionId: string; data: Record<string, unknown>; timeout: Time };

const errorSchema = z
  .looseObject({ name: z.string().catch("Error"), message: z.string().catch("Unknown error") })
  .catch({ name: "Error", message: "Unknown error" });

const opSchema = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.unknown().optional(),
});

const waitOpts = z.object({ timeout: z.string(), if: z.string().nullish() });
const invokeOpts = z.object({
  function_id: z.string(),
  payload: z.object({ data: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  timeout: z.string().nullish(),
});

/** How long an invoked function may take when nobody says: a year, as Inngest has it. */
const LONGEST_WAIT: Time = { forMs: 365 * 86_400_000 };

type Op = z.infer<typeof opSchema>;

/** An answer of the app as it came over HTTP. */
export type Answer = { status: number; headers: Headers; body: string };

/** Reads an answer to a call (the protocol's table of status and body). Throws when it is not of the protocol. */
export function readAnswer({ status, headers, body }: Answer): Outcome {
  if (status === 409) return { kind: "cut", reason: "The lease was over before the call arrived." };
  // Only the SDK sends this header: without it a proxy, a closing server or a wrong address has answered.
  if (!headers.has("x-inngest-sdk") || status === 401)
    return { kind: "unreachable", reason: `The endpoint answered ${status}.` };
  const json: unknown = body === "" ? null : JSON.parse(body);
  if (status === 200) return { kind: "completed", output: json };
  if (status === 206) return readOps(z.array(opSchema).parse(Array.isArray(json) ? json : [json]), headers);
  const error = readError(json);
  if (headers.get("x-inngest-no-retry") === "true") return { kind: "failed", error };
  return { kind: "retry", error, afterMs: retryAfter(headers) };
}

function readOps(ops: Op[], headers: Headers): Outcome {
  const changes: StepChange[] = [];
  for (const op of ops) {
    if (op.op === "RunComplete") return { kind: "completed", output: op.data ?? null };
    if (op.op === "StepError") return { kind: "retry", error: readError(op.error), afterMs: retryAfter(headers) };
    // Asks to be called again, which is what happens when nothing else is left to do.
    if (op.op === "DiscoveryRequest") continue;
    const change = readChange(op);
    if (!change) return { kind: "failed", error: unsupported(op.op) };
    changes.push(change);
  }
  return { kind: "steps", changes };
}

function readChange(op: Op): StepChange | null {
  const step = { stepId: op.id, name: op.displayName ?? op.name ?? op.id };
  switch (op.op) {
    case "StepRun":
    case "Step":
      return { kind: "done", ...step, data: op.data ?? null };
    case "StepFailed":
      return { kind: "failed", ...step, error: readError(op.error) };
    case "StepPlanned":
      return { kind: "planned", ...step };
    case "Sleep":
      return { kind: "sleep", ...step, time: readTime(op.name ?? "") };
    case "WaitForEvent": {
      const opts = waitOpts.parse(op.opts);
      const name = op.displayName ?? op.id;
      const expression = opts.if ?? null;
      return { kind: "wait", ...step, name, event: op.name ?? "", expression, timeout: readTime(opts.timeout) };
    }
    case "InvokeFunction": {
      const { function_id: functionId, payload, timeout } = invokeOpts.parse(op.opts);
      const data = payload?.data ?? {};
      return { kind: "invoke", ...step, functionId, data, timeout: timeout ? readTime(timeout) : LONGEST_WAIT };
    }
    default:
      return null;
  }
}

function unsupported(op: string): JobError {
  const message = `The function asked for "${op}", which the embedded runner does not do.`;
  return { name: "UnsupportedError", message };
}

/** An error as it came over the wire or was stored. */
export function readError(value: unknown): JobError {
  return errorSchema.parse(value);
}

/** Seconds or an HTTP or ISO date, as RFC 9110 section 10.2.3 and the SDK write it; in milliseconds from now. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after");
  if (!value) return null;
  return /^\d+$/.test(value) ? Number(value) * 1000 : untilMs(new Date(value));
}

function untilMs(at: Date): number | null {
  const ms = at.getTime() - now().getTime();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
