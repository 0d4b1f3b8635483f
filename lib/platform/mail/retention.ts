import { db } from "../db";
import { inBatches } from "../db/retention";

const BATCH = 5000;
/** Kept so long that a webhook told again is known, and to look into a complaint. */
const WEBHOOK_DAYS = 30;
const BATCH_DAYS = 7;
/** Links, resets, digests: nobody looks for one later. An event's mails are its own, and go with it. */
const PERSONAL_DAYS = 90;

/** Deletes mails of no event, webhooks that were worked and batches that were sent, when nobody needs them any more. */
export async function sweepMailRecords(): Promise<{ mails: number; webhooks: number; batches: number }> {
  return {
    mails: await inBatches(
      () => db.$executeRaw`DELETE FROM mail_messages WHERE id IN (
        SELECT id FROM mail_messages
        WHERE event_id IS NULL AND status NOT IN ('queued', 'sending')
          AND created_at < clock_timestamp() - make_interval(days => ${PERSONAL_DAYS}) LIMIT ${BATCH})`,
      BATCH,
    ),
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
