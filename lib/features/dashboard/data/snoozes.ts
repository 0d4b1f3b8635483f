import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Snooze } from "../types";

/** What the person has put off in this organization and is still put off. One query. */
export async function listSnoozes(scope: OrgScope): Promise<Snooze[]> {
  return db.attentionSnooze.findMany({
    where: { userId: scope.actor.userId, organizationId: scope.organizationId, until: { gt: now() } },
    select: { eventId: true, kind: true },
  });
}

/** Invitations to the team that nobody has answered; none for who does not manage members. One query. */
export async function countTeamInvitations(scope: OrgScope): Promise<{ open: number; expired: number }> {
  if (!scope.can("org.members")) return { open: 0, expired: 0 };
  const [count] = await db.$queryRaw<{ open: number; expired: number }[]>`
    SELECT (count(*) FILTER (WHERE expires_at > ${now()}))::int AS open,
      (count(*) FILTER (WHERE expires_at <= ${now()}))::int AS expired
    FROM invitations WHERE organization_id = ${scope.organizationId}::uuid
      AND accepted_at IS NULL AND revoked_at IS NULL`;
  return count ?? { open: 0, expired: 0 };
}
