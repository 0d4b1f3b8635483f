import { z } from "zod";
import { type JobFunction, readFunction } from "./declaration";
import { isTrue } from "./expression";
import { factsOf, type RunnerEvent } from "./runner-event";
import { signatureHeader, signBody } from "./signing";

/** The functions that the app serves, by id. */
export type Registry = ReadonlyMap<string, JobFunction>;

const SYNC_TIMEOUT_MS = 30_000;

/** Reads functions as the SDK declares them. Throws UnsupportedError for what the runner does not do. */
export function readRegistry(configs: unknown[]): Registry {
  return new Map(configs.map(readFunction).map((entry) => [entry.id, entry]));
}

/** The functions that an event starts. */
export function functionsFor(registry: Registry, event: RunnerEvent): JobFunction[] {
  return [...registry.values()].filter(({ triggers }) =>
    triggers.some((trigger) => trigger.event === event.name && isTrue(trigger.expression, { event: factsOf(event) })),
  );
}

/** Asks the app which functions it serves (Inngest's in-band sync). Throws while the app does not answer. */
export async function syncRegistry(endpoint: string): Promise<Registry> {
  return readRegistry(await fetchDeclarations(endpoint));
}

async function fetchDeclarations(endpoint: string): Promise<unknown[]> {
  const { text, signature } = signBody({ url: endpoint });
  const response = await fetch(endpoint, {
    method: "PUT",
    headers: { "content-type": "application/json", "x-inngest-sync-kind": "in_band", [signatureHeader]: signature },
    body: text,
    redirect: "error",
    signal: AbortSignal.timeout(SYNC_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The app answered ${response.status} when asked for its functions.`);
  return z.object({ functions: z.array(z.unknown()) }).parse(await response.json()).functions;
}
