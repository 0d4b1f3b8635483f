import { z } from "zod";
import { durationMs } from "./durations";
import { checkExpression } from "./expression";

export type KeyedLimit = { limit: number; scope: "fn" | "env" | "account"; key: string };

/** A function as the runner knows it. Durations are milliseconds; expressions have been checked. */
export type JobFunction = {
  id: string;
  name: string;
  /** In the SDK's own words. */
  declared: Record<string, unknown>;
  /** Tries of a step or of the function before it has failed. */
  maxAttempts: number;
  triggers: { event: string; expression: string | null }[];
  crons: string[];
  /** How many of its calls may be under way at once, over all processes; null for any number. */
  limit: number | null;
  /** Further limits, each for those that share a key. */
  keyedLimits: KeyedLimit[];
  /** At most `limit` runs start in `periodMs` for a key; further events are left out. Idempotency is one in 24 hours. */
  rates: { key: string | null; limit: number; periodMs: number }[];
  debounce: { key: string | null; periodMs: number; timeoutMs: number | null } | null;
  /** Seconds by which a run goes before others, -600 to 600. */
  priority: string | null;
  cancelOn: { event: string; expression: string | null; timeoutMs: number | null }[];
  startWithinMs: number | null;
  finishWithinMs: number | null;
};

/** A function asks for something that the embedded runner does not do. */
export class UnsupportedError extends Error {
  override name = "UnsupportedError";
  constructor(functionId: string, feature: string) {
    super(`Function "${functionId}" uses ${feature}, which the embedded runner does not do.`);
  }
}

const DEFAULT_RETRIES = 4;
const DAY_MS = 86_400_000;

const duration = z.string().transform((text, ctx) => {
  const ms = durationMs(text);
  if (ms !== null) return ms;
  ctx.addIssue({ code: "custom", message: `"${text}" is no duration` });
  return z.NEVER;
});
const expression = z.string().superRefine((text, ctx) => {
  try {
    checkExpression(text);
  } catch (error) {
    ctx.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
  }
});
const count = z.number().int().nonnegative();
const absent = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

const limitConfig = z.union([
  count.transform((limit) => ({ limit, scope: "fn" as const, key: null })),
  z.strictObject({ limit: count, scope: z.enum(["fn", "env", "account"]).default("fn"), key: absent(expression) }),
]);

const declaration = z.object({
  id: z.string(),
  name: z.string().optional(),
  steps: z.object({ step: z.object({ retries: z.object({ attempts: z.number().optional() }).optional() }) }),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string(), expression: absent(expression) }),
      z.strictObject({ cron: z.string(), jitter: z.string().optional() }),
    ]),
  ),
  concurrency: absent(z.union([limitConfig.transform((one) => [one]), z.array(limitConfig).max(2)])),
  idempotency: absent(expression),
  rateLimit: absent(z.strictObject({ key: absent(expression), limit: count.min(1), period: duration })),
  debounce: absent(z.strictObject({ key: absent(expression), period: duration, timeout: absent(duration) })),
  priority: absent(z.strictObject({ run: absent(expression) })),
  cancel: absent(z.array(z.strictObject({ event: z.string(), if: absent(expression), timeout: absent(duration) }))),
  timeouts: absent(z.strictObject({ start: absent(duration), finish: absent(duration) })),
});

/** Reads a function as the SDK declares it. Throws UnsupportedError, by name, for what the runner does not do. */
export function readFunction(given: unknown): JobFunction {
  const declared = z.looseObject({ id: z.string() }).parse(given);
  const { id } = declared;
  for (const [key, value] of Object.entries(declared)) {
    if (!(key in declaration.shape) && value !== undefined && value !== null)
      throw new UnsupportedError(id, `"${key}"`);
  }
  const parsed = declaration.safeParse(declared);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnsupportedError(id, `"${String(issue?.path[0])}" as it is declared (${issue?.message})`);
  }
  const { name, steps, triggers, timeouts, debounce, cancel, ...rest } = parsed.data;
  if (triggers.some((trigger) => "cron" in trigger && trigger.jitter)) throw new UnsupportedError(id, `"jitter"`);
  const rates = readRates(rest.idempotency, rest.rateLimit);
  if (debounce && rates.length > 0) throw new UnsupportedError(id, `"debounce" with "rateLimit" or "idempotency"`);
  return {
    id,
    name: name ?? id,
    declared,
    maxAttempts: (steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    triggers: triggers.flatMap((trigger) => ("event" in trigger ? [trigger] : [])),
    crons: triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])),
    ...readLimits(id, rest.concurrency ?? []),
    rates,
    debounce: debounce && { key: debounce.key, periodMs: debounce.period, timeoutMs: debounce.timeout },
    priority: rest.priority?.run ?? null,
    cancelOn: (cancel ?? []).map((one) => ({ event: one.event, expression: one.if, timeoutMs: one.timeout })),
    startWithinMs: timeouts?.start ?? null,
    finishWithinMs: timeouts?.finish ?? null,
  };
}

function readRates(
  idempotency: string | null,
  rateLimit: { key: string | null; limit: number; period: number } | null,
): JobFunction["rates"] {
  return [
    ...(idempotency === null ? [] : [{ key: idempotency, limit: 1, periodMs: DAY_MS }]),
    ...(rateLimit === null ? [] : [{ key: rateLimit.key, limit: rateLimit.limit, periodMs: rateLimit.period }]),
  ];
}

/** A limit of 0 is none, as Inngest has it. */
function readLimits(id: string, given: z.output<typeof limitConfig>[]): Pick<JobFunction, "limit" | "keyedLimits"> {
  const limits = given.filter(({ limit }) => limit > 0);
  const plain = limits.filter(({ key }) => key === null);
  if (plain.some(({ scope }) => scope !== "fn"))
    throw new UnsupportedError(id, `"concurrency" with a scope but no key`);
  return {
    limit: plain.length > 0 ? Math.min(...plain.map(({ limit }) => limit)) : null,
    keyedLimits: limits.flatMap(({ limit, scope, key }) => (key === null ? [] : [{ limit, scope, key }])),
  };
}
