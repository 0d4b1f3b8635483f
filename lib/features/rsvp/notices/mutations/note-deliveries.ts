import type { EventScope } from "@/lib/platform/access/scopes";
import { inTransaction } from "@/lib/platform/db/transaction";
import { insertDeliveries } from "../../invitations/mutations/insert-deliveries";
import { listKnowing } from "../data/audience";
import { occasionOf } from "../rules/occasion";

/** Notes down for everybody who knows of the event that they get this notice. Doing it again adds nobody twice. */
export async function noteDeliveries(scope: EventScope, notice: { id: string; createdAt: Date }): Promise<void> {
  await inTransaction(async (tx) => {
    const householdIds = await listKnowing(scope, notice.createdAt, tx);
    await insertDeliveries(tx, scope, occasionOf(notice.id), householdIds);
  });
}
