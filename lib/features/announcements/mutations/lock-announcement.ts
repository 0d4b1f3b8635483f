import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { isLocale, pickLocale } from "@/lib/platform/i18n/locales";
import { storedAudienceSchema, storedTextsSchema } from "../schema";

/** Locks an announcement for a change and reads it as it is. Throws NOT_FOUND for another event's. */
export async function lockAnnouncement(tx: Tx, scope: EventScope, announcementId: string) {
  await tx.$executeRaw`SELECT 1 FROM announcements
    WHERE id = ${announcementId}::uuid AND event_id = ${scope.eventId}::uuid FOR UPDATE`;
  const row = await tx.announcement.findFirst({
    where: { id: announcementId, eventId: scope.eventId, organizationId: scope.organizationId },
  });
  if (!row) throw notFoundError();
  const texts = storedTextsSchema.parse(row.texts);
  const locale = isLocale(row.locale) ? row.locale : pickLocale(row.locale);
  return {
    ...row,
    locale,
    texts,
    audience: storedAudienceSchema.parse(row.audience),
    subject: texts[locale]?.subject || "Without a subject",
  };
}

export type LockedAnnouncement = Awaited<ReturnType<typeof lockAnnouncement>>;
