import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { type Result, refuse } from "@/lib/platform/result";
import type { MembershipRole } from "../../rules/roles";
import { putInvitation } from "./put-invitation";

/** Invites somebody to the organization by mail. Refuses an address whose owner is a member already. */
export async function inviteMember(
  scope: OrgScope,
  { email, role }: { email: string; role: MembershipRole },
): Promise<Result<{ invitationId: string }, "invited_already" | "member_already">> {
  const { organizationId } = scope;
  const member = await db.membership.findFirst({ where: { organizationId, user: { email } }, select: { id: true } });
  if (member) {
    const message = `${email} is a member already.`;
    return refuse("member_already", message, { email: [message] });
  }
  return putInvitation(scope, { email, offer: { kind: "membership", role } });
}
