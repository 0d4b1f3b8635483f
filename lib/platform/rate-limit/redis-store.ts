import { Redis } from "ioredis";
import type { RateLimitStore } from "./types";

/** Counts and dates the window in one step; a counter without an end (a crash in between) is given one. */
const script = `
local count = redis.call("INCR", KEYS[1])
local left = redis.call("PTTL", KEYS[1])
if left < 0 then
  redis.call("PEXPIRE", KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return {count, left}`;

const CONNECT_MS = 2_000;
const ANSWER_MS = 1_000;

export type RedisStore = RateLimitStore & { close(): void };

/** Counts in Redis. Throws within a second when Redis does not answer, and reconnects by itself. */
export function redisStore(url: string, onTrouble: (error: Error) => void): RedisStore {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: ANSWER_MS,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
    retryStrategy: (attempt: number) => Math.min(attempt * 200, 5_000),
    keyPrefix: "marquee:limit:",
  });
  redis.on("error", onTrouble);
  let first: Promise<void> | undefined;
  return {
    async hit(key, windowSeconds) {
      // The first callers wait for the connection together; later ones fail at once while it is broken.
      first ??= redis.connect();
      await first.catch(() => undefined);
      const answer: unknown = await redis.eval(script, 1, key, windowSeconds * 1000);
      if (!Array.isArray(answer) || typeof answer[0] !== "number" || typeof answer[1] !== "number")
        throw new Error("Redis answered something else than a count.");
      return { count: answer[0], resetsInSeconds: Math.max(1, Math.ceil(answer[1] / 1000)) };
    },
    close: () => redis.disconnect(),
  };
}
