import type { SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { gatherMs } from "../rules/gathering";
import type { News } from "../types";

/**
 * Keeps one notification for each of these people, or counts it into the unread one that gathers the same. The same
 * occasion a second time changes nothing; answers whether it was the first. Households are counted once, however often
 * they answer.
 */
export async function keepNews(_scope: SystemScope, news: News, userIds: readonly string[]): Promise<boolean> {
  const actorName = await nameOf(news.by);
  return inTransaction(async (tx) => {
    // What gathers is counted one after the other, each seeing what the one before has kept.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${news.gather}, 0))`;
    const { count } = await tx.notifiedOccasion.createMany({
      data: [{ key: news.occasion, createdAt: now() }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    if (userIds.length > 0) await insert(tx, news, actorName, userIds);
    return true;
  });
}

async function nameOf(userId: string | null): Promise<string | null> {
  if (!userId) return null;
  return (await db.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? null;
}

/** One statement however many people. */
async function insert(tx: Tx, news: News, actorName: string | null, userIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notifications AS kept (id, user_id, organization_id, event_id, kind, gather, subject_id, subject_name,
      actor_name, count, started_at, occurred_at, mail_due_at)
    SELECT given.id, given.user_id, ${news.organizationId}::uuid, ${news.eventId}::uuid,
      ${news.kind}::notification_kind, ${news.gather}::text, ${news.subjectId}::uuid, ${news.subjectName}::text,
      ${actorName}::text, ${news.count}::int, ${news.at}::timestamptz, ${news.at}::timestamptz,
      CASE chosen.way WHEN 'mail' THEN ${new Date(now().getTime() + gatherMs)}::timestamptz END
    FROM unnest(${userIds.map(() => newId())}::uuid[], ${[...userIds]}::uuid[]) AS given (id, user_id)
    LEFT JOIN notification_preferences chosen
      ON chosen.user_id = given.user_id AND chosen.kind = ${news.kind}::notification_kind
    WHERE chosen.way IS DISTINCT FROM 'off'
    ON CONFLICT (user_id, gather) WHERE read_at IS NULL DO UPDATE SET
      count = kept.count + ${increment(news)},
      subject_id = excluded.subject_id, subject_name = excluded.subject_name, actor_name = excluded.actor_name,
      started_at = LEAST(kept.started_at, excluded.started_at),
      occurred_at = GREATEST(kept.occurred_at, excluded.occurred_at),
      mail_due_at = coalesce(kept.mail_due_at, excluded.mail_due_at)`;
}

/** Nothing for a household that is among those already counted. */
function increment({ kind, eventId, subjectId, occasion }: News): Prisma.Sql {
  if (kind !== "answers_given") return Prisma.sql`excluded.count`;
  return Prisma.sql`CASE WHEN EXISTS (
    SELECT 1 FROM rsvp_submissions s JOIN notified_occasions o ON o.key = 'answer:' || s.id
    WHERE s.event_id = ${eventId}::uuid AND s.household_id = ${subjectId}::uuid AND s.created_at >= kept.started_at
      AND o.key <> ${occasion}) THEN 0 ELSE excluded.count END`;
}
