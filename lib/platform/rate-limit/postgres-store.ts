import { db } from "../db";
import { direct, type Statement } from "../db/statement";
import type { RateLimitStore } from "./types";

// Nobody waits for the disk: a crash may forget the calls of its last moments.
const hit: Statement = {
  name: "rate-limit.hit",
  text: `INSERT INTO rate_limits AS l (key, count, resets_at)
    SELECT $1::text, 1, clock_timestamp() + make_interval(secs => $2::float8)
    WHERE set_config('synchronous_commit', 'off', true) IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.resets_at <= clock_timestamp() THEN 1 ELSE l.count + 1 END,
      resets_at = CASE WHEN l.resets_at <= clock_timestamp() THEN excluded.resets_at ELSE l.resets_at END
    RETURNING count, greatest(1, ceil(extract(epoch FROM resets_at - clock_timestamp())))::int AS seconds`,
};

/** Counts in the database: one upsert, which concurrent calls pass one after another, by the database's clock. */
export const postgresStore: RateLimitStore = {
  async hit(key, windowSeconds) {
    const rows = await direct.run<{ count: number; seconds: number }>(hit, [key, windowSeconds]);
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
