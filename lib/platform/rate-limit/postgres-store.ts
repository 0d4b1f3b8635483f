import { db } from "../db";
import { direct, type Statement } from "../db/statement";
import type { Hit, RateLimitStore } from "./types";

/**
 * One call counted, by the key and the window's seconds that stand in these places: once for each row of `from`. Nobody
 * waits for the disk, unless the transaction does more: a crash may forget the calls of its last moments.
 */
export const countingHit = (key: string, seconds: string, from = ""): string =>
  `INSERT INTO rate_limits AS l (key, count, resets_at)
    SELECT ${key}::text, 1, clock_timestamp() + make_interval(secs => ${seconds}::float8) ${from}
    WHERE set_config('synchronous_commit', 'off', true) IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.resets_at <= clock_timestamp() THEN 1 ELSE l.count + 1 END,
      resets_at = CASE WHEN l.resets_at <= clock_timestamp() THEN excluded.resets_at ELSE l.resets_at END
    RETURNING count, greatest(1, ceil(extract(epoch FROM resets_at - clock_timestamp())))::int AS seconds`;

const hit: Statement = { name: "rate-limit.hit", text: countingHit("$1", "$2") };

/** A counted call as `countingHit` answers it. */
export type CountedRow = { count: number; seconds: number };

/** The column's rounding may add a millisecond. */
export const hitOf = ({ count, seconds }: CountedRow, windowSeconds: number): Hit => ({
  count,
  resetsInSeconds: Math.min(seconds, windowSeconds),
});

/** Counts in the database: one upsert, which concurrent calls pass one after another, by the database's clock. */
export const postgresStore: RateLimitStore = {
  async hit(key, windowSeconds) {
    const rows = await direct.run<CountedRow>(hit, [key, windowSeconds]);
    const row = rows[0];
    if (!row) throw new Error("The rate limit was not counted.");
    return hitOf(row, windowSeconds);
  },
};

/** Forgets windows that are over. Answers how many. */
export async function sweepRateLimits(): Promise<number> {
  return db.$executeRaw`DELETE FROM rate_limits WHERE resets_at < clock_timestamp()`;
}
