import type { Prisma } from "../../db/generated/client";
import { inTransaction } from "../../db/transaction";
import { newId } from "../../ids";
import { raise } from "../../outbox";

/**
 * Keeps a signed webhook to be worked later, once by its id: a repetition changes nothing. Who works is called when
 * nothing waited before; it takes all that waits, and the sweep calls again for what slipped between.
 */
export async function receiveFeedback(providerEventId: string, payload: Prisma.InputJsonValue): Promise<boolean> {
  return inTransaction(async (tx) => {
    const waits = await tx.$queryRaw<{ found: boolean }[]>`
      SELECT EXISTS (SELECT FROM webhook_events WHERE provider = 'resend' AND worked_at IS NULL) AS found`;
    const { count } = await tx.webhookEvent.createMany({
      data: [{ id: newId(), provider: "resend", providerEventId, payload }],
      skipDuplicates: true,
    });
    if (count === 1 && !waits[0]?.found)
      await raise(tx, {}, { name: "mail/feedback.received", data: { provider: "resend" } });
    return count === 1;
  });
}
