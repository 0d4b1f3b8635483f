import { z } from "zod";
import { signatureHeader, signBody } from "./signing";

/** A function as the runner knows it. */
export type JobFunction = {
  id: string;
  /** Tries of a step or of the function before it has failed. */
  maxAttempts: number;
  /** How many of its calls may be under way at once, over all processes; null for any number. */
  limit: number | null;
  events: string[];
  /** The function whose failures start this one. */
  failureOf: string | null;
  crons: string[];
};

export type Registry = ReadonlyMap<string, JobFunction>;

/** A function asks for something that the embedded runner does not do. */
export class UnsupportedError extends Error {
  override name = "UnsupportedError";
  constructor(functionId: string, feature: string) {
    super(`Function "${functionId}" uses ${feature}, which the embedded runner does not do.`);
  }
}

const DEFAULT_RETRIES = 4;
const FAILED = "inngest/function.failed";
const SYNC_TIMEOUT_MS = 30_000;

const limitConfig = z.strictObject({ limit: z.number().int().nonnegative(), scope: z.literal("fn").optional() });
const concurrencyConfig = z.union([
  z.number().int().nonnegative(),
  limitConfig.transform(({ limit }) => limit),
  z.tuple([limitConfig]).transform(([{ limit }]) => limit),
]);

const functionConfig = z.looseObject({
  id: z.string(),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string(), expression: z.string().optional() }),
      z.strictObject({ cron: z.string(), jitter: z.string().optional() }),
    ]),
  ),
  steps: z.object({ step: z.object({ retries: z.object({ attempts: z.number().optional() }).optional() }) }),
  concurrency: z.unknown().optional(),
});

/** Configuration that is understood; every other key that says something is refused by its name. */
const understood = new Set(["id", "name", "triggers", "steps", "concurrency"]);

/** Reads functions as the SDK declares them. Throws UnsupportedError for what the runner does not do. */
export function readRegistry(configs: unknown[]): Registry {
  const functions = configs.map((config) => readFunction(functionConfig.parse(config)));
  return new Map(functions.map((entry) => [entry.id, entry]));
}

function readFunction(config: z.infer<typeof functionConfig>): JobFunction {
  const { id } = config;
  for (const [key, value] of Object.entries(config)) {
    if (!understood.has(key) && value !== undefined && value !== null) throw new UnsupportedError(id, `"${key}"`);
  }
  const result: JobFunction = {
    id,
    maxAttempts: (config.steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    limit: readLimit(id, config.concurrency),
    events: [],
    failureOf: null,
    crons: [],
  };
  for (const trigger of config.triggers) {
    if ("cron" in trigger) {
      if (trigger.jitter) throw new UnsupportedError(id, `"jitter"`);
      result.crons.push(trigger.cron);
    } else if (trigger.expression === undefined) result.events.push(trigger.event);
    else result.failureOf = readFailureOf(id, trigger.event, trigger.expression);
  }
  return result;
}

function readLimit(id: string, given: unknown): number | null {
  if (given === undefined || given === null) return null;
  const parsed = concurrencyConfig.safeParse(given);
  if (!parsed.success) throw new UnsupportedError(id, `"concurrency" with a key or a scope`);
  return parsed.data === 0 ? null : parsed.data;
}

/** The one expression that is understood: what `onFailure` registers. */
function readFailureOf(id: string, event: string, expression: string): string {
  const match = /^event\.data\.function_id == '([^']+)'$/.exec(expression);
  if (event !== FAILED || !match?.[1]) throw new UnsupportedError(id, `"if" on its trigger`);
  return match[1];
}

/** The functions that an event starts. */
export function functionsFor(registry: Registry, event: { name: string; data: Record<string, unknown> }): string[] {
  return [...registry.values()]
    .filter(
      (entry) =>
        entry.events.includes(event.name) ||
        (event.name === FAILED && entry.failureOf !== null && entry.failureOf === event.data.function_id),
    )
    .map((entry) => entry.id);
}

/** Asks the app which functions it serves (Inngest's in-band sync). Throws while the app does not answer. */
export async function syncRegistry(endpoint: string): Promise<Registry> {
  const { text, signature } = signBody({ url: endpoint });
  const response = await fetch(endpoint, {
    method: "PUT",
    headers: { "content-type": "application/json", "x-inngest-sync-kind": "in_band", [signatureHeader]: signature },
    body: text,
    redirect: "error",
    signal: AbortSignal.timeout(SYNC_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The app answered ${response.status} when asked for its functions.`);
  const body = z.object({ functions: z.array(z.unknown()) }).parse(await response.json());
  return readRegistry(body.functions);
}
