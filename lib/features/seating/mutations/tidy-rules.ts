import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { saysSomething } from "../rules/rule-subjects";
import type { RuleMatter, RuleSubject } from "../types";
import { type LockedLayout, lockLayout } from "./lock-layout";

type Reduced = { id: string; kind: RuleMatter["kind"]; left: RuleSubject["kind"][] };

/**
 * Removes rules that say nothing any more, since those they were about were deleted, and tells open pages which others
 * name fewer now. One transaction a layout; doing it again changes nothing. Answers how many rules were removed.
 */
export async function tidyRules(scope: EventScope): Promise<number> {
  const layouts = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.layout_id::text AS id FROM seating_rules r
    JOIN seating_layouts l ON l.event_id = r.event_id AND l.id = r.layout_id
    WHERE r.event_id = ${scope.eventId}::uuid AND l.organization_id = ${scope.organizationId}::uuid
      AND r.subject_count > (SELECT count(*) FROM seating_rule_subjects s WHERE s.rule_id = r.id)
    ORDER BY id`;
  let removed = 0;
  for (const { id } of layouts) {
    removed += await inTransaction(async (tx) => tidyIn(tx, scope, await lockLayout(tx, scope, id)));
  }
  return removed;
}

async function tidyIn(tx: Tx, scope: EventScope, layout: LockedLayout): Promise<number> {
  const { eventId } = scope;
  const { id: layoutId } = layout;
  const revision = layout.revision + 1;
  const reduced = await tx.$queryRaw<Reduced[]>`
    SELECT r.id::text, r.kind::text, coalesce(json_agg(s.kind) FILTER (WHERE s.kind IS NOT NULL), '[]') AS left
    FROM seating_rules r LEFT JOIN seating_rule_subjects s ON s.rule_id = r.id
    WHERE r.event_id = ${eventId}::uuid AND r.layout_id = ${layoutId}::uuid
    GROUP BY r.id HAVING r.subject_count > count(s.position) ORDER BY r.id`;
  if (reduced.length === 0) return 0;
  const isOver = ({ kind, left }: Reduced) =>
    !saysSomething(
      kind,
      left.map((each) => ({ kind: each })),
    );
  const over = reduced.filter(isOver).map(({ id }) => id);
  await tx.seatingRule.deleteMany({ where: { eventId, layoutId, id: { in: over } } });
  await tx.$executeRaw`
    INSERT INTO seating_removals (event_id, layout_id, kind, subject_id, revision)
    SELECT ${eventId}::uuid, ${layoutId}::uuid, 'rule', id, ${revision}::int FROM unnest(${over}::uuid[]) AS id
    ON CONFLICT (layout_id, kind, subject_id) DO UPDATE SET revision = EXCLUDED.revision, changed_by_id = NULL`;
  await tx.$executeRaw`
    UPDATE seating_rules r SET revision = ${revision}::int, changed_by_id = NULL,
      subject_count = (SELECT count(*) FROM seating_rule_subjects s WHERE s.rule_id = r.id)
    WHERE r.event_id = ${eventId}::uuid AND r.layout_id = ${layoutId}::uuid
      AND r.id = ANY(${reduced.map(({ id }) => id)}::uuid[])`;
  await tx.seatingLayout.update({ where: { id: layoutId, eventId }, data: { revision, updatedAt: now() } });
  await recordAudit(tx, scope, {
    action: "seating.rules_reduced",
    subject: { kind: "seating_layout", id: layoutId, name: layout.name },
    after: { removed: over.length, reduced: reduced.length - over.length },
  });
  await raise(tx, scope, { name: "seating/layout.changed", data: { eventId, layoutId } });
  return over.length;
}
