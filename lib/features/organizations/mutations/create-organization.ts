import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { done, type Success } from "@/lib/platform/result";
import { freeSlug, slugStem } from "../rules/slugs";
import type { CreateOrganizationInput } from "../schema";

/** Makes an organization whose owner is the person, and lets the browser work in it. Its short name is found by itself. */
export async function createOrganization(
  scope: UserScope,
  input: CreateOrganizationInput,
): Promise<Success<{ organizationId: string }>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return done({ organizationId: await insertOrganization(scope, input) });
    } catch (error) {
      // Somebody changed their organization's short name to this one between the look and the insert.
      if (attempt >= 5 || !isUniqueViolation(error, "slug")) throw error;
    }
  }
}

/**
 * The first free short name. Whoever makes an organization holds this lock from the look to the commit: many of one name
 * at once wait for each other instead of meeting in the unique key.
 */
async function claimFreeSlug(tx: Tx, name: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('organization-slugs', 0))`;
  const rows = await tx.organization.findMany({
    where: { slug: { startsWith: slugStem(name) } },
    select: { slug: true },
  });
  return freeSlug(name, new Set(rows.map((row) => row.slug)));
}

function insertOrganization(scope: UserScope, input: CreateOrganizationInput): Promise<string> {
  return inTransaction(async (tx) => {
    const id = newId();
    const slug = await claimFreeSlug(tx, input.name);
    await tx.organization.create({ data: { id, slug, ...input } });
    await tx.membership.create({ data: { id: newId(), organizationId: id, userId: scope.userId, role: "owner" } });
    await tx.userSession.updateMany({
      where: { id: scope.sessionId, userId: scope.userId },
      data: { activeOrganizationId: id },
    });
    const actor = { kind: "user", userId: scope.userId, name: scope.name } as const;
    await recordAudit(
      tx,
      { actor, organizationId: id },
      {
        action: "organizations.created",
        subject: { kind: "organization", id, name: input.name },
        after: { ...input, slug },
      },
    );
    return id;
  });
}
