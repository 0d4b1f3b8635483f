import { now } from "../clock";
import { sweepRateLimits } from "../rate-limit/postgres-store";
import { db } from "./index";

const DAY_MS = 86_400_000;
const BATCH = 5000;
/** Kept to answer "did it leave?", and so that an event with an id of its own stays known. */
const DELIVERED_DAYS = 7;
/** A used or expired link is kept so long to say "this link has expired" instead of "unknown". */
const TOKEN_DAYS = 7;
const SESSION_DAYS = 1;

/** Deletes one batch and answers how many rows went. */
type Sweep = () => Promise<number>;

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * DAY_MS);
}

const deliveredEvents: Sweep = () => db.$executeRaw`
  DELETE FROM outbox_events WHERE id IN (
    SELECT id FROM outbox_events WHERE delivered_at < ${daysAgo(DELIVERED_DAYS)} LIMIT ${BATCH})`;

const expiredSessions: Sweep = () => db.$executeRaw`
  DELETE FROM user_sessions WHERE id IN (
    SELECT id FROM user_sessions
    WHERE expires_at < ${daysAgo(SESSION_DAYS)} OR revoked_at < ${daysAgo(SESSION_DAYS)} LIMIT ${BATCH})`;

const expiredTokens: Sweep = () => db.$executeRaw`
  DELETE FROM one_time_tokens WHERE id IN (
    SELECT id FROM one_time_tokens WHERE expires_at < ${daysAgo(TOKEN_DAYS)} LIMIT ${BATCH})`;

/** Those that were made stay: they tell whose an address was. */
const forgottenAddresses: Sweep = () => db.$executeRaw`
  DELETE FROM address_changes WHERE id IN (
    SELECT id FROM address_changes
    WHERE changed_at IS NULL AND expires_at < ${daysAgo(TOKEN_DAYS)} LIMIT ${BATCH})`;

export type PlatformSweep =
  | "deliveredEvents"
  | "expiredSessions"
  | "expiredTokens"
  | "forgottenAddresses"
  | "pastLimits";

/** Deletes what nobody needs any more, in batches that hold no lock for long. Answers how many rows of each went. */
export async function sweepPlatform(): Promise<Record<PlatformSweep, number>> {
  return {
    deliveredEvents: await inBatches(deliveredEvents),
    expiredSessions: await inBatches(expiredSessions),
    expiredTokens: await inBatches(expiredTokens),
    forgottenAddresses: await inBatches(forgottenAddresses),
    pastLimits: await sweepRateLimits(),
  };
}

/** Repeats a sweep until a batch is not full. */
export async function inBatches(sweep: Sweep, batch = BATCH): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = await sweep();
    total += deleted;
    if (deleted < batch) return total;
  }
}
