import { z } from "zod";
import { now } from "@/lib/platform/clock";

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
  /** A duration in milliseconds, or an instant. */
  | { kind: "sleep"; stepId: string; name: string; forMs: number }
  | { kind: "sleep"; stepId: string; name: string; until: Date };

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
});

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
      return { kind: "sleep", ...step, ...readSleep(op.name ?? "") };
    default:
      return null;
  }
}

function unsupported(op: string): JobError {
  const message = `The function asked for "${op}", which the embedded runner does not do.`;
  return { name: "UnsupportedError", message };
}

function readError(value: unknown): JobError {
  return errorSchema.parse(value);
}

const unitMs = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** The SDK writes durations as "1d2h30m10s" and instants in ISO 8601. */
function readSleep(text: string): { forMs: number } | { until: Date } {
  const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join("") === text) {
    const ms = parts.map(([, count, unit]) => Number(count) * unitMs[unit as keyof typeof unitMs]);
    return { forMs: ms.reduce((sum, part) => sum + part, 0) };
  }
  if (text === "") return { forMs: 0 };
  const until = new Date(text);
  if (Number.isNaN(until.getTime())) throw new Error(`A sleep of "${text}" cannot be read.`);
  return { until };
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
