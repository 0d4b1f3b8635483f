import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { db } from "@/lib/platform/db";
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
    const slug = freeSlug(input.name, await takenSlugs(input.name));
    try {
      return done({ organizationId: await insertOrganization(scope, input, slug) });
    } catch (error) {
      // Somebody took the short name between the look and the insert.
      if (attempt >= 5 || !isUniqueViolation(error, "slug")) throw error;
    }
  }
}

async function takenSlugs(name: string): Promise<ReadonlySet<string>> {
  const rows = await db.organization.findMany({
    where: { slug: { startsWith: slugStem(name) } },
    select: { slug: true },
  });
  return new Set(rows.map((row) => row.slug));
}

function insertOrganization(scope: UserScope, input: CreateOrganizationInput, slug: string): Promise<string> {
  return inTransaction(async (tx) => {
    const id = newId();
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
