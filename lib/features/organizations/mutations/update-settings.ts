import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import type { OrganizationSettingsInput } from "../schema";

const settings = {
  name: true,
  slug: true,
  locale: true,
  currency: true,
  timeZone: true,
  accentColor: true,
  logoFileId: true,
} as const;

/**
 * Changes the organization's settings. Refuses a short name that another one has, and a logo that is not the
 * organization's own upload (the database says so).
 */
export async function updateOrganizationSettings(
  scope: OrgScope,
  { logoFileId, ...input }: OrganizationSettingsInput,
): Promise<Result<object, "slug_taken" | "logo_unknown">> {
  const where = { id: scope.organizationId };
  try {
    return await inTransaction(async (tx) => {
      const before = await tx.organization.findUniqueOrThrow({ where, select: settings });
      const data = { ...input, ...(logoFileId !== undefined && { logoFileId }) };
      const after = await tx.organization.update({ where, data, select: settings });
      await recordAudit(tx, scope, {
        action: "organizations.settings_updated",
        subject: { kind: "organization", id: scope.organizationId, name: after.name },
        before,
        after,
      });
      const { organizationId } = scope;
      await raise(tx, scope, { name: "organizations/organization.updated", data: { organizationId } });
      return done();
    });
  } catch (error) {
    if (isUniqueViolation(error, "slug")) {
      const message = `Another organization has the short name “${input.slug}”. Choose another.`;
      return refuse("slug_taken", "One field needs your attention.", { slug: [message] });
    }
    if (!isForeignKeyViolation(error)) throw error;
    const message = "This logo is gone. Please upload it again.";
    return refuse("logo_unknown", message, { logoFileId: [message] });
  }
}
