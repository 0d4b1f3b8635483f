import type { Actor } from "./access/scopes";
import { now } from "./clock";
import type { Tx } from "./db";
import type { Prisma } from "./db/generated/client";
import { type Runner, runnerOf, type Statement, type Value } from "./db/statement";
import { newId } from "./ids";

/** Who did it and where: any scope that has an actor fits. */
export type AuditContext = { actor: Actor; organizationId?: string | null; eventId?: string | null };

export type AuditRecord = {
  /** `area.verbed`: "guests.created", "event.cancelled". */
  action: string;
  subject: { kind: string; id?: string; name?: string };
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** One entry, by the values of `entryOf`: for whoever writes it `together` with the change. */
export const insertEntry: Statement = {
  name: "audit.record",
  text: `INSERT INTO audit_entries (id, organization_id, event_id, actor_kind, actor_id, actor_name, action,
      subject_kind, subject_id, subject_name, before, after, created_at)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::text, $7::text,
      $8::text, $9::uuid, $10::text, $11::text::jsonb, $12::text::jsonb, $13::timestamptz)`,
};

/** Writes an audit entry in the caller's transaction: it exists exactly when the change does. */
export async function recordAudit(tx: Tx | Runner, context: AuditContext, record: AuditRecord): Promise<void> {
  await runnerOf(tx).run(insertEntry, entryOf(context, record));
}

/** The values of an entry. */
export function entryOf(context: AuditContext, { action, subject, before, after }: AuditRecord): Value[] {
  const { actor } = context;
  return [
    newId(),
    context.organizationId ?? null,
    context.eventId ?? null,
    actor.kind,
    actor.kind === "user" ? actor.userId : actor.kind === "guest" ? actor.householdId : null,
    actor.kind === "system" ? actor.job : actor.name,
    action,
    subject.kind,
    subject.id ?? null,
    subject.name ?? null,
    before ? JSON.stringify(before) : null,
    after ? JSON.stringify(after) : null,
    now(),
  ];
}
