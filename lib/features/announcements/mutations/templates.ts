import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockAnnouncement } from "./lock-announcement";

const nameTaken = "There is a template of that name. Choose another.";

/** Keeps an announcement's texts for the organization's other events. Refuses a name that is taken. */
export async function saveTemplate(
  scope: EventScope,
  { announcementId, name }: { announcementId: string; name: string },
): Promise<Result<object, "taken">> {
  return inTransaction(async (tx) => {
    const { locale, texts } = await lockAnnouncement(tx, scope, announcementId);
    const { organizationId } = scope;
    const id = newId();
    const made = await tx.announcementTemplate.createMany({
      data: [{ id, organizationId, name, locale, texts, createdById: userOf(scope.actor), createdAt: now() }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse("taken", nameTaken, { name: [nameTaken] });
    await recordAudit(tx, scope, { action: "announcements.template-saved", subject: { kind: "template", id, name } });
    return done({ message: `“${name}” is kept as a template.` });
  });
}

/** Deletes a template. What was made from it stays. */
export async function deleteTemplate(scope: EventScope, { templateId }: { templateId: string }): Promise<Result> {
  return inTransaction(async (tx) => {
    const where = { id: templateId, organizationId: scope.organizationId };
    const template = await tx.announcementTemplate.findFirst({ where, select: { name: true } });
    if (!template) throw notFoundError();
    await tx.announcementTemplate.deleteMany({ where });
    await recordAudit(tx, scope, {
      action: "announcements.template-deleted",
      subject: { kind: "template", id: templateId, name: template.name },
    });
    return done({ message: `“${template.name}” is deleted.` });
  });
}
