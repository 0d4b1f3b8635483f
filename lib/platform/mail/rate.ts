import { setTimeout as sleep } from "node:timers/promises";
import { db } from "../db";

/**
 * Waits for the next free place in a queue that all processes share: `perSecond` of them a second, by the database's
 * clock. Nobody may save places up, so a pause is followed by no burst.
 */
export async function waitForTurn(name: string, perSecond: number | undefined): Promise<void> {
  if (!perSecond) return;
  const ms = await reserveTurn(name, perSecond);
  if (ms > 0) await sleep(ms);
}

/** Takes the next place; answers in how many milliseconds it is due. */
export async function reserveTurn(name: string, perSecond: number): Promise<number> {
  const gap = 1 / perSecond;
  const rows = await db.$queryRaw<{ ms: number }[]>`
    INSERT INTO send_rates AS r (name, next_at) VALUES (${name}, clock_timestamp() + make_interval(secs => ${gap}))
    ON CONFLICT (name) DO UPDATE
      SET next_at = greatest(r.next_at, clock_timestamp()) + make_interval(secs => ${gap})
    RETURNING (extract(epoch FROM next_at - clock_timestamp()) - ${gap})::float8 * 1000 AS ms`;
  return Math.max(0, rows[0]?.ms ?? 0);
}
