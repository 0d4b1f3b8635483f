import type { DomainEvents } from "@/inngest/events";
import type { EventScope, SystemScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { News, NotificationKind } from "../types";

/** When it happened, and a name for it that is the same when it is handled again. */
export type Happening = { id: string; at: Date };

const nobody = { by: null, to: null, subjectId: null, subjectName: null, count: 1 } as const;

/** News of one kind at an event; told each for itself unless `gather` says otherwise. */
function newsAt(
  { organizationId, eventId }: { organizationId: string; eventId: string | null },
  kind: NotificationKind,
  { id, at }: Happening,
  more: Partial<News> = {},
): News {
  const occasion = `${kind}:${id}`;
  return { ...nobody, kind, occasion, gather: occasion, organizationId, eventId, at, ...more };
}

/** A household's own answer, and what has become full by it. A planner's entry is no news to the planners. */
export async function newsOfAnswer(
  scope: EventScope,
  { householdId, submissionId }: DomainEvents["rsvp/answer.given"],
): Promise<News[]> {
  const submission = await db.rsvpSubmission.findFirst({
    where: { id: submissionId, eventId: scope.eventId, householdId, household: { deletedAt: null } },
    select: { outcome: true, createdAt: true },
  });
  if (!submission || !isByGuest(submission.outcome)) return [];
  const happening = { id: submissionId, at: submission.createdAt };
  const answer = newsAt(scope, "answers_given", happening, {
    occasion: `answer:${submissionId}`,
    gather: `answers:${scope.eventId}`,
    subjectId: householdId,
  });
  return [answer, ...(await newsOfFull(scope, happening))];
}

function isByGuest(outcome: unknown): boolean {
  return typeof outcome === "object" && outcome !== null && "by" in outcome && outcome.by === "guest";
}

/** What has no place left: told once for each capacity. */
async function newsOfFull(scope: EventScope, happening: Happening): Promise<News[]> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      capacity: true,
      isCapacityEnforced: true,
      acceptedCount: true,
      sessions: {
        where: { capacity: { not: null } },
        select: { id: true, name: true, capacity: true, acceptedCount: true },
      },
    },
  });
  if (!event) return [];
  const told = (id: string, capacity: number, name: string | null) =>
    newsAt(scope, "capacity_full", happening, {
      occasion: `full:${id}:${capacity}`,
      gather: `full:${id}`,
      subjectName: name,
    });
  const full = event.sessions.flatMap(({ id, name, capacity, acceptedCount }) =>
    capacity !== null && acceptedCount >= capacity ? [told(id, capacity, name)] : [],
  );
  const { capacity, isCapacityEnforced, acceptedCount } = event;
  if (isCapacityEnforced && capacity !== null && acceptedCount >= capacity) {
    full.push(told(scope.eventId, capacity, null));
  }
  return full;
}

/** Seats that guests gave back in a layout, counted together until somebody looks. */
export async function newsOfSeats(
  scope: EventScope,
  happening: Happening,
  { layoutId, guestIds }: DomainEvents["seating/seat.released"],
): Promise<News[]> {
  const layout = await db.seatingLayout.findFirst({
    where: { id: layoutId, eventId: scope.eventId, organizationId: scope.organizationId },
    select: { name: true },
  });
  if (!layout) return [];
  return [
    newsAt(scope, "seats_released", happening, {
      gather: `seats:${layoutId}`,
      subjectId: layoutId,
      subjectName: layout.name,
      count: guestIds.length,
    }),
  ];
}

const importKinds = { completed: "import_finished", failed: "import_failed", undone: "import_undone" } as const;

/** An import that is in, has failed or was taken back; who started it is told of the first two as well. */
export async function newsOfImport(
  scope: EventScope,
  happening: Happening,
  { importRunId, outcome, by }: DomainEvents["guests/import.ended"],
): Promise<News[]> {
  const run = await db.importRun.findFirst({
    where: { id: importRunId, eventId: scope.eventId, organizationId: scope.organizationId },
    select: { createdCount: true, updatedCount: true },
  });
  if (!run) return [];
  const count = run.createdCount + run.updatedCount;
  return [newsAt(scope, importKinds[outcome], happening, { subjectId: importRunId, count, by })];
}

const exportKinds = { completed: "export_finished", failed: "export_failed" } as const;

/** A file of guests that is ready, or could not be written: its maker alone is told. */
export async function newsOfExport(
  scope: EventScope,
  happening: Happening,
  { exportId, outcome }: DomainEvents["guests/export.ended"],
): Promise<News[]> {
  const made = await db.guestExport.findFirst({
    where: { id: exportId, eventId: scope.eventId, organizationId: scope.organizationId },
    select: { totalRows: true, createdById: true },
  });
  if (!made) return [];
  const { totalRows: count, createdById: to } = made;
  return [newsAt(scope, exportKinds[outcome], happening, { subjectId: exportId, count, to })];
}

/** A mailing, by how many households it goes to. */
export async function newsOfMailing(
  scope: EventScope,
  happening: Happening,
  { occasion }: DomainEvents["rsvp/invitations.requested"],
): Promise<News[]> {
  const where = { eventId: scope.eventId, occasion };
  const [count, first] = await Promise.all([
    db.delivery.count({ where }),
    db.delivery.findFirst({ where, select: { createdById: true } }),
  ]);
  return first ? [newsAt(scope, "invitations_sent", happening, { count, by: first.createdById })] : [];
}

/** A mail of an event that was refused for good. */
export async function newsOfFailedMail(
  _scope: SystemScope,
  { id, at }: Happening,
  { mailMessageId }: DomainEvents["mail/message.failed"],
): Promise<News[]> {
  const mail = await db.mailMessage.findUnique({
    where: { id: mailMessageId },
    select: { organizationId: true, eventId: true, delivery: { select: { id: true } } },
  });
  // Only invitations are mailed on a planner's behalf; what else leaves concerns its recipient alone.
  if (!mail?.organizationId || !mail.eventId || !mail.delivery) return [];
  const where = { organizationId: mail.organizationId, eventId: mail.eventId };
  return [newsAt(where, "mail_failed", { id, at }, { gather: `mail-failed:${mail.eventId}` })];
}

/** The event itself was changed by somebody. */
export function newsOfEvent(
  scope: EventScope,
  happening: Happening,
  kind: "event_confirmed" | "event_moved" | "event_cancelled",
  by: string | null,
): News[] {
  return [newsAt(scope, kind, happening, { by, gather: `${kind}:${scope.eventId}` })];
}

/** An event that is gone: its name is what the log of changes kept. */
export async function newsOfDeleted(
  _scope: SystemScope,
  happening: Happening,
  { organizationId, eventId, by }: DomainEvents["events/event.deleted"],
): Promise<News[]> {
  const [entry, organization] = await Promise.all([
    db.auditEntry.findFirst({
      where: { subjectId: eventId, organizationId, action: "event.deleted" },
      select: { subjectName: true },
    }),
    db.organization.findUnique({ where: { id: organizationId }, select: { id: true } }),
  ]);
  if (!organization) return [];
  return [
    newsAt({ organizationId, eventId: null }, "event_deleted", happening, {
      by,
      subjectName: entry?.subjectName ?? null,
    }),
  ];
}

/** Somebody has accepted an invitation to the organization. */
export async function newsOfMember(
  _scope: SystemScope,
  happening: Happening,
  { organizationId, userId }: DomainEvents["organizations/member.joined"],
): Promise<News[]> {
  const member = await db.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { user: { select: { name: true } } },
  });
  if (!member) return [];
  const subject = { by: userId, subjectId: userId, subjectName: member.user.name };
  return [newsAt({ organizationId, eventId: null }, "member_joined", happening, subject)];
}

/** Somebody has accepted an invitation to an event's team, or was put on it by a colleague, who then tells them. */
export async function newsOfStaff(
  scope: EventScope,
  happening: Happening,
  { userId, by }: { userId: string; by: string | null },
): Promise<News[]> {
  const staff = await db.eventStaff.findFirst({
    where: { organizationId: scope.organizationId, eventId: scope.eventId, userId },
    select: { user: { select: { name: true } } },
  });
  if (!staff) return [];
  if (by !== userId) return [newsAt(scope, "staff_added", happening, { by, to: userId })];
  return [newsAt(scope, "staff_joined", happening, { by, subjectId: userId, subjectName: staff.user.name })];
}
