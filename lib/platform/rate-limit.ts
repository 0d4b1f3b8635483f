import { hash } from "node:crypto";
import { env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";
import { fallbackStore } from "./rate-limit/fallback-store";
import { type CountedRow, hitOf, postgresStore } from "./rate-limit/postgres-store";
import { redisStore } from "./rate-limit/redis-store";
import type { Hit, RateLimitStore } from "./rate-limit/types";

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
  /** By account: links to new addresses. */
  "accounts.address": { count: 10, seconds: 3600 },
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
  /** By planner: auto-seating that the server does. */
  "seating.auto": { count: 60, seconds: 600 },
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
  const { seconds } = limits[name];
  refuseTooMany(name, await store.hit(keyOf(name, key), seconds));
}

/** What a call is counted by in a statement that does something else as well; see `countingHit`. */
export type Counting = {
  key: string;
  seconds: number;
  /** Throws RATE_LIMITED as `enforceLimit` does. */
  refuse(counted: CountedRow): void;
};

/** For whoever counts a call together with their own statement; null where counts are not kept in this database. */
export function countingInDatabase(name: LimitName, key: string): Counting | null {
  if (env.REDIS_URL) return null;
  const { seconds } = limits[name];
  const refuse = (counted: CountedRow) => refuseTooMany(name, hitOf(counted, seconds));
  return { key: keyOf(name, key), seconds, refuse };
}

const keyOf = (name: LimitName, key: string): string => `${name}:${hash("sha256", key, "base64url")}`;

function refuseTooMany(name: LimitName, hit: Hit): void {
  if (hit.count > limits[name].count) throw new AppError("RATE_LIMITED", { retryAfterSeconds: hit.resetsInSeconds });
}
