import { now } from "../clock";
import { log } from "../log";
import type { RateLimitStore } from "./types";

const TELL_EVERY_MS = 60_000;

/** Counts in the first store; while that one fails, in the second, and says so in the log (at most once a minute). */
export function fallbackStore(first: RateLimitStore, second: RateLimitStore): RateLimitStore {
  let toldAt = 0;
  return {
    async hit(key, windowSeconds) {
      try {
        return await first.hit(key, windowSeconds);
      } catch (error) {
        const at = now().getTime();
        if (Math.abs(at - toldAt) >= TELL_EVERY_MS) {
          toldAt = at;
          log.error({ err: error }, "Redis does not count: rate limits are kept in PostgreSQL until it does");
        }
        return second.hit(key, windowSeconds);
      }
    },
  };
}
