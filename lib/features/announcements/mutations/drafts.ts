import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";
import { findTemplate } from "../data/templates";
import type { AnnouncementTexts, Audience } from "../types";
import { lockAnnouncement } from "./lock-announcement";

const everybody: Audience = [{ source: "guests", by: "all", values: {} }];

/** Begins an announcement, blank or from a template. It speaks the event's language first. */
export async function createAnnouncement(
  scope: EventScope,
  { template }: { template: string },
): Promise<Result<{ announcementId: string }>> {
  return inTransaction(async (tx) => {
    const event = await tx.event.findFirst({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      select: { locale: true },
    });
    if (!event) throw notFoundError();
    const locale = pickLocale(event.locale);
    const from = await findTemplate(scope, template, tx);
    const id = newId();
    await tx.announcement.create({
      data: {
        id,
        organizationId: scope.organizationId,
        eventId: scope.eventId,
        locale,
        texts: from ? startFrom(from, locale) : { [locale]: { subject: "", body: "" } },
        audience: everybody,
        createdById: userOf(scope.actor),
        createdAt: now(),
      },
    });
    await recordAudit(tx, scope, {
      action: "announcements.created",
      subject: { kind: "announcement", id, name: from?.name ?? "A new announcement" },
    });
    return done({ announcementId: id });
  });
}

/** All of a template's languages; the event's own begins as the template's main text where it is not written. */
function startFrom(from: { locale: Locale; texts: AnnouncementTexts }, locale: Locale): AnnouncementTexts {
  const main = from.texts[locale] ?? from.texts[from.locale] ?? { subject: "", body: "" };
  return { ...from.texts, [locale]: main };
}

const onlyDrafts = "It is no longer a draft. Reload the page to see how it stands.";

/** Keeps what is written and whom it is for. Refuses what is no draft any more, and a form that somebody overtook. */
export async function saveAnnouncement(
  scope: EventScope,
  given: { announcementId: string; version: number; texts: AnnouncementTexts; audience: Audience; byText: boolean },
): Promise<Result<{ version: number }, "not_draft" | "stale">> {
  return inTransaction(async (tx) => {
    const before = await lockAnnouncement(tx, scope, given.announcementId);
    if (before.status !== "draft") return refuse("not_draft", onlyDrafts);
    if (before.version !== given.version) {
      return refuse("stale", "Somebody else changed this draft meanwhile. Reload the page to see their changes.");
    }
    const main = given.texts[before.locale] ?? before.texts[before.locale] ?? { subject: "", body: "" };
    const version = before.version + 1;
    await tx.announcement.update({
      where: { id: before.id, eventId: scope.eventId },
      data: {
        texts: { ...given.texts, [before.locale]: main },
        audience: given.audience,
        byText: given.byText,
        version,
      },
    });
    return done({ version });
  });
}

/** Deletes a draft. What was sent stays. */
export async function deleteDraft(
  scope: EventScope,
  { announcementId }: { announcementId: string },
): Promise<Result<object, "not_draft">> {
  return inTransaction(async (tx) => {
    const draft = await lockAnnouncement(tx, scope, announcementId);
    if (draft.status !== "draft") return refuse("not_draft", onlyDrafts);
    await tx.announcement.delete({ where: { id: draft.id, eventId: scope.eventId } });
    await recordAudit(tx, scope, {
      action: "announcements.deleted",
      subject: { kind: "announcement", id: draft.id, name: draft.subject },
    });
    return done({ message: "The draft is deleted." });
  });
}

/** A new draft with the texts, audience and ways of any announcement. */
export async function copyAnnouncement(
  scope: EventScope,
  { announcementId }: { announcementId: string },
): Promise<Result<{ announcementId: string }>> {
  return inTransaction(async (tx) => {
    const { locale, texts, audience, byText, subject } = await lockAnnouncement(tx, scope, announcementId);
    const id = newId();
    const { organizationId, eventId } = scope;
    await tx.announcement.create({
      data: {
        id,
        organizationId,
        eventId,
        locale,
        texts,
        audience,
        byText,
        createdById: userOf(scope.actor),
        createdAt: now(),
      },
    });
    await recordAudit(tx, scope, {
      action: "announcements.created",
      subject: { kind: "announcement", id, name: subject },
    });
    return done({ announcementId: id });
  });
}
