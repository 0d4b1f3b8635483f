import { db } from "../db";
import type { RateLimitStore } from "./types";

/** Counts in the database: one upsert, which concurrent calls pass one after another, by the database's clock. */
export const postgresStore: RateLimitStore = {
  async hit(key, windowSeconds) {
    const rows = await db.$queryRaw<{ count: number; seconds: number }[]>`
      INSERT INTO rate_limits AS l (key, count, resets_at)
      VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${windowSeconds}))
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN l.resets_at <= clock_timestamp() THEN 1 ELSE l.count + 1 END,
        resets_at = CASE WHEN l.resets_at <= clock_timestamp() THEN excluded.resets_at ELSE l.resets_at END
      RETURNING count, greatest(1, ceil(extract(epoch FROM resets_at - clock_timestamp())))::int AS seconds`;
    const row = rows[0];
    if (!row) throw new Error("The rate limit was not counted.");
    // The column's rounding may add a millisecond.
    return { count: row.count, resetsInSeconds: Math.min(row.seconds, windowSeconds) };
  },
};

/** Forgets windows that are over. Answers how many. */
export async function sweepRateLimits(): Promise<number> {
  return db.$executeRaw`DELETE FROM rate_limits WHERE resets_at < clock_timestamp()`;
}
