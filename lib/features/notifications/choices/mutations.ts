import type { UserScope } from "@/lib/platform/access/scopes";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Success } from "@/lib/platform/result";
import type { SaveChoicesInput } from "./schema";

/**
 * Saves how a person hears of things. What was to be mailed of kinds that are no longer mailed is not; what is off is
 * not told any more, and what was told stays.
 */
export async function saveChoices(scope: UserScope, input: SaveChoicesInput): Promise<Success<{ message: string }>> {
  const { userId } = scope;
  const chosen = Object.entries(input.ways);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO notification_preferences (user_id, kind, way)
      SELECT ${userId}::uuid, given.kind::notification_kind, given.way::notification_way
      FROM unnest(${chosen.map(([kind]) => kind)}::text[], ${chosen.map(([, way]) => way)}::text[]) AS given (kind, way)
      ON CONFLICT (user_id, kind) DO UPDATE SET way = excluded.way`;
    await tx.$executeRaw`
      UPDATE notifications n SET mail_due_at = NULL FROM notification_preferences p
      WHERE n.user_id = ${userId}::uuid AND p.user_id = n.user_id AND p.kind = n.kind AND p.way <> 'mail'
        AND n.mail_due_at IS NOT NULL`;
    const morning = { isOn: input.isMorningOn, minuteOfDay: input.morningAt };
    await tx.morningDigest.upsert({ where: { userId }, create: { userId, ...morning }, update: morning });
  });
  return done({ message: "Saved." });
}
