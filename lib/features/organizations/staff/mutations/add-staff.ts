import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId, newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { putInvitation } from "../../invitations/mutations/put-invitation";
import type { StaffRole } from "../../rules/roles";
import { mayHandle } from "../policy";
import { permissionsOfRole } from "../rules";
import { tooMuch } from "./refusals";

/**
 * Puts a member of the organization on the event's team. Refuses strangers to the organization, somebody who is on the
 * team already, and a role that may do more than who adds them.
 */
export async function addStaff(
  scope: EventScope,
  { userId, role }: { userId: string; role: StaffRole },
): Promise<Result<{ name: string }, "not_a_member" | "staff_already" | "too_much">> {
  const { organizationId, eventId } = scope;
  if (!mayHandle(scope, permissionsOfRole(role))) return tooMuch();
  return inTransaction(async (tx) => {
    const member = isId(userId)
      ? await tx.membership.findUnique({
          where: { organizationId_userId: { organizationId, userId } },
          select: { user: { select: { name: true } } },
        })
      : null;
    if (!member) {
      const message = "This person is not a member of the organization. Invite them by mail.";
      return refuse("not_a_member", message, { userId: [message] });
    }
    const { name } = member.user;
    const { count } = await tx.eventStaff.createMany({
      data: [{ id: newId(), organizationId, eventId, userId, role }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("staff_already", `${name} is on the team already.`);
    await recordAudit(tx, scope, {
      action: "staff.added",
      subject: { kind: "user", id: userId, name },
      after: { role },
    });
    await raise(tx, scope, {
      name: "organizations/staff.added",
      data: { eventId, userId, by: userOf(scope.actor) },
    });
    return done({ name });
  });
}

/**
 * Invites somebody to the event's team by mail; a member of the organization is put on it at once. Refuses as `addStaff`
 * does.
 */
export async function inviteStaff(
  scope: EventScope,
  { email, role }: { email: string; role: StaffRole },
): Promise<
  Result<
    { invited: boolean; name: string },
    "not_a_member" | "staff_already" | "too_much" | "invited_already" | "sample"
  >
> {
  const { organizationId, eventId } = scope;
  if (!mayHandle(scope, permissionsOfRole(role))) return tooMuch();
  const member = await db.membership.findFirst({
    where: { organizationId, user: { email } },
    select: { userId: true },
  });
  if (member) {
    const added = await addStaff(scope, { userId: member.userId, role });
    return added.ok ? done({ invited: false, name: added.name }) : added;
  }
  const onTeam = await db.eventStaff.findFirst({ where: { organizationId, eventId, user: { email } } });
  if (onTeam) {
    const message = `${email} is on the team already.`;
    return refuse("staff_already", message, { email: [message] });
  }
  const event = await db.event.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: eventId } },
    select: { name: true, isSample: true },
  });
  if (event.isSample) {
    const message = `This is a sample event, so it sends no mail. Members of the organization can be added to its team.`;
    return refuse("sample", message, { email: [message] });
  }
  const invited = await putInvitation(scope, { email, offer: { kind: "staff", eventId, eventName: event.name, role } });
  return invited.ok ? done({ invited: true, name: email }) : invited;
}
