import { createHash } from "node:crypto";
import { env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";
import { fallbackStore } from "./rate-limit/fallback-store";
import { postgresStore } from "./rate-limit/postgres-store";
import { redisStore } from "./rate-limit/redis-store";
import type { RateLimitStore } from "./rate-limit/types";

/** Every limit of the product: how many calls in how many seconds. */
export const limits = {
  /** By client address. */
  "accounts.sign-in": { count: 30, seconds: 300 },
  /** By account or link, whoever tries. */
  "accounts.sign-in-account": { count: 10, seconds: 300 },
  /** Mails to one address that anybody can ask for: verification, reset. */
  "accounts.mail": { count: 6, seconds: 3600 },
  "accounts.register": { count: 20, seconds: 3600 },
  "accounts.reset": { count: 20, seconds: 3600 },
  "accounts.verify": { count: 40, seconds: 3600 },
  "organizations.answer": { count: 30, seconds: 600 },
  "organizations.invite": { count: 60, seconds: 3600 },
  /** By household. */
  "rsvp.answer": { count: 60, seconds: 600 },
  /** By planner: invitations to oneself. */
  "rsvp.test": { count: 20, seconds: 600 },
  /** By planner: announcements to oneself. */
  "announcements.test": { count: 20, seconds: 600 },
  /** By address, which many guests of one party share. */
  "seating.find": { count: 300, seconds: 600 },
  "files.upload": { count: 60, seconds: 600 },
} as const;

export type LimitName = keyof typeof limits;

const shared = globalThis as { marqueeRateLimits?: RateLimitStore };

function configuredStore(): RateLimitStore {
  shared.marqueeRateLimits ??= env.REDIS_URL
    ? fallbackStore(
        redisStore(env.REDIS_URL, (error) => log.warn({ err: error }, "The connection to Redis is in trouble")),
        postgresStore,
      )
    : postgresStore;
  return shared.marqueeRateLimits;
}

/**
 * Counts a call and throws RATE_LIMITED (with the seconds to wait) when there were too many by this key. The key (an
 * address, an e-mail, a token) is stored only as its hash.
 */
export async function enforceLimit(
  name: LimitName,
  key: string,
  store: RateLimitStore = configuredStore(),
): Promise<void> {
  const { count, seconds } = limits[name];
  const hit = await store.hit(`${name}:${createHash("sha256").update(key).digest("base64url")}`, seconds);
  if (hit.count > count) throw new AppError("RATE_LIMITED", { retryAfterSeconds: hit.resetsInSeconds });
}
