type Limit = { limit?: unknown; key?: unknown; period?: unknown };

/** What a function declares about its limits, in words; what it does not say is left out. */
export function describeLimits(config: Readonly<Record<string, unknown>>): string[] {
  return [
    ...listOf(config.concurrency).flatMap((each) => atATime(each)),
    ...listOf(config.rateLimit).map((each) => per("At most", each)),
    ...listOf(config.throttle).map((each) => per("Throttled to", each)),
    ...listOf(config.debounce).map(({ period }) => `Waits until ${String(period)} have been quiet`),
    ...(config.idempotency ? ["Once for the same key"] : []),
    ...listOf(config.cancel).flatMap((each) => ("event" in each ? [`Cancelled by ${String(each.event)}`] : [])),
    ...listOf(config.timeouts).flatMap((each) => ("finish" in each ? [`Ended after ${String(each.finish)}`] : [])),
  ];
}

function atATime(value: Limit): string[] {
  if (typeof value.limit !== "number" || value.limit === 0) return [];
  return [`${value.limit} at a time${value.key ? " for the same key" : ""}`];
}

function per(word: string, { limit, period, key }: Limit): string {
  return `${word} ${String(limit)} in ${String(period)}${key ? " for the same key" : ""}`;
}

/** Inngest lets a limit be a number, an object or a list of objects. */
function listOf(value: unknown): (Limit & Record<string, unknown>)[] {
  if (typeof value === "number") return [{ limit: value }];
  if (Array.isArray(value)) return value.flatMap(listOf);
  return typeof value === "object" && value !== null ? [{ ...value }] : [];
}
