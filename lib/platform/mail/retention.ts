import { db } from "../db";
import { inBatches } from "../db/retention";

const BATCH = 5000;
/** Kept so long that a webhook told again is known, and to look into a complaint. */
const WEBHOOK_DAYS = 30;
const BATCH_DAYS = 7;

/** Deletes webhooks that were worked and batches that were sent, when nobody needs them any more. */
export async function sweepMailRecords(): Promise<{ webhooks: number; batches: number }> {
  return {
    webhooks: await inBatches(
      () => db.$executeRaw`DELETE FROM webhook_events WHERE id IN (
        SELECT id FROM webhook_events WHERE worked_at IS NOT NULL
          AND received_at < clock_timestamp() - make_interval(days => ${WEBHOOK_DAYS}) LIMIT ${BATCH})`,
      BATCH,
    ),
    batches: await inBatches(
      () => db.$executeRaw`DELETE FROM mail_batches WHERE id IN (
        SELECT id FROM mail_batches
        WHERE settled_at < clock_timestamp() - make_interval(days => ${BATCH_DAYS}) LIMIT ${BATCH})`,
      BATCH,
    ),
  };
}
