import type { EventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { notFoundError } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n/locales";
import { unsubscribePlaceholder } from "@/lib/platform/mail/types";
import { letterWriter } from "../mails/letters";
import type { AnnouncementTexts } from "../types";
import { getAnnouncement } from "./announcements";
import { getAnnouncementSource } from "./mail-source";
import { listAudience } from "./sources";
import { readHousehold } from "./waiting";

/**
 * The mail as one of the audience would get it, in the language asked for; as an invented guest where nobody is named.
 * Its link leads to the preview of the guests' page, never to the guest's own.
 */
export async function previewMail(
  scope: EventScope,
  given: { announcementId: string; texts: AnnouncementTexts; locale: Locale; recipientKey: string },
) {
  const announcement = await getAnnouncement(scope, given.announcementId);
  if (!announcement) throw notFoundError();
  const event = await getAnnouncementSource(scope);
  const found =
    given.recipientKey === ""
      ? undefined
      : (await listAudience(scope, announcement.audience)).find((row) => row.recipientKey === given.recipientKey);
  const household = found?.householdId ? await readHousehold(scope, found.householdId) : null;
  const write = letterWriter(scope, event, { texts: given.texts, locale: given.locale });
  const mail = await write({
    name: found?.name ?? "Marie Curie",
    firstNames: found?.firstNames ?? ["Marie", "Pierre"],
    locale: given.locale,
    household: found ? household : { id: scope.eventId, name: "Marie and Pierre Curie", linkVersion: 1 },
  });
  // A preview must not answer for anybody, nor take anybody off the list.
  const safe = (text: string) =>
    text
      .replace(/https?:\/\/[^\s"<>]+\/r\/[\w.-]+/g, appUrl(`/events/${scope.eventId}/rsvps/form/preview`))
      .replaceAll(unsubscribePlaceholder, appUrl(`/events/${scope.eventId}/messages`));
  return {
    mail: { ...mail, html: safe(mail.html), text: safe(mail.text) },
    from: event.organizationName,
    isSample: event.isSample,
  };
}
