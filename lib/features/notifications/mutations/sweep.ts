import type { SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inBatches } from "@/lib/platform/db/retention";

const keptDays = 90;
const day = 86_400_000;
const batch = 5000;

/** Deletes what is older than 90 days, read or not, in batches. Answers how many notifications went. */
export async function sweepNotifications(_scope: SystemScope): Promise<number> {
  const before = new Date(now().getTime() - keptDays * day);
  await inBatches(
    () => db.$executeRaw`
      DELETE FROM notified_occasions WHERE key IN (
        SELECT key FROM notified_occasions WHERE created_at < ${before} LIMIT ${batch})`,
    batch,
  );
  return inBatches(
    () => db.$executeRaw`
      DELETE FROM notifications WHERE id IN (
        SELECT id FROM notifications WHERE occurred_at < ${before} LIMIT ${batch})`,
    batch,
  );
}
