import type { EventFacts } from "./expression";

/** An event as the runner keeps it. `id` is the sender's: the same id is the same event. */
export type RunnerEvent = { id: string; name: string; data: Record<string, unknown>; at: Date };

/** As functions and expressions see it. */
export function factsOf({ id, name, data, at }: RunnerEvent): EventFacts {
  return { id, name, data, ts: at.getTime() };
}

/** Event data as it was stored. Data is always an object. */
export function readData(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
