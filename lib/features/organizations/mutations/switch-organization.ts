import type { z } from "zod";
import type { UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";
import type { switchOrganizationSchema } from "../schema";

type SwitchOrganization = z.output<typeof switchOrganizationSchema>;

/** Lets this browser work in another organization. Refuses one that the person does not belong to. */
export async function switchOrganization(
  scope: UserScope,
  { organizationId }: SwitchOrganization,
): Promise<Result<object, "not_found">> {
  const { userId, sessionId } = scope;
  const changed = isId(organizationId)
    ? await db.$executeRaw`
        UPDATE user_sessions SET active_organization_id = ${organizationId}::uuid
        WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND (
          EXISTS (SELECT 1 FROM memberships
                  WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid)
          OR EXISTS (SELECT 1 FROM event_staff
                     WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid))`
    : 0;
  return changed > 0 ? done() : refuse("not_found", "You do not belong to this organization any more.");
}
