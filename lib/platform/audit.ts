import type { Actor } from "./access/scopes";
import { now } from "./clock";
import type { Tx } from "./db";
import type { Prisma } from "./db/generated/client";
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

/** Writes an audit entry in the caller's transaction: it exists exactly when the change does. */
export async function recordAudit(tx: Tx, context: AuditContext, record: AuditRecord): Promise<void> {
  const { actor } = context;
  await tx.auditEntry.create({
    data: {
      id: newId(),
      organizationId: context.organizationId ?? null,
      eventId: context.eventId ?? null,
      actorKind: actor.kind,
      actorId: actor.kind === "user" ? actor.userId : actor.kind === "guest" ? actor.householdId : null,
      actorName: actor.kind === "system" ? actor.job : actor.name,
      action: record.action,
      subjectKind: record.subject.kind,
      subjectId: record.subject.id ?? null,
      subjectName: record.subject.name ?? null,
      ...(record.before && { before: record.before }),
      ...(record.after && { after: record.after }),
      createdAt: now(),
    },
  });
}
