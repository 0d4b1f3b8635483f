/** What a counted call came to. */
export type Hit = {
  /** Calls in this window, this one included. */
  count: number;
  /** Seconds until the window ends, at least 1. */
  resetsInSeconds: number;
};

/** Counts calls in fixed windows that begin with the first call. Whoever counts concurrently gets distinct counts. */
export type RateLimitStore = { hit(key: string, windowSeconds: number): Promise<Hit> };
