import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { notFoundError } from "@/lib/platform/errors";
import type { Formats } from "@/lib/platform/i18n/formats";
import type { Locale } from "@/lib/platform/i18n/locales";
import { unsubscribePlaceholder } from "@/lib/platform/mail/types";
import { longestText, textLength } from "@/lib/platform/sms/length";
import { letterWriter, textWriter } from "../mails/letters";
import { filledText, type TextMessage } from "../mails/text-message";
import { tooLongSentence } from "../rules/states";
import type { AnnouncementTexts } from "../types";
import { getAnnouncement } from "./announcements";
import { getAnnouncementSource } from "./mail-source";
import { listAudience } from "./sources";
import { readHousehold } from "./waiting";

/**
 * The mail, and the text message, as one of the audience would get it, in the language asked for; as an invented guest
 * where nobody is named. Its link leads to the preview of the guests' page, never to the guest's own.
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
      : (await listAudience(scope, announcement)).find((row) => row.recipientKey === given.recipientKey);
  const household = found?.householdId ? await readHousehold(scope, found.householdId) : null;
  const reader = {
    name: found?.name ?? "Marie Curie",
    firstNames: found?.firstNames ?? ["Marie", "Pierre"],
    locale: given.locale,
    writesAs: found?.locale ?? null,
    household: found ? household : { id: scope.eventId, name: "Marie and Pierre Curie", linkVersion: 1 },
  };
  const mail = await letterWriter(scope, event, given)(reader);
  const text = textWriter(scope, event, given)(reader);
  // A preview must not answer for anybody, nor take anybody off the list.
  const safe = (written: string) =>
    written
      .replace(/https?:\/\/[^\s"<>]+\/r\/[\w.-]+/g, appUrl(`/events/${scope.eventId}/rsvps/form/preview`))
      .replaceAll(unsubscribePlaceholder, appUrl(`/events/${scope.eventId}/messages`));
  return {
    mail: { ...mail, html: safe(mail.html), text: safe(mail.text) },
    textMessage: {
      body: safe(text.body),
      length: lengthSentence(text, formatsOf(scope.actor)),
      isTooLong: text.length > longestText,
    },
    from: event.organizationName,
    isSample: event.isSample,
  };
}

/** How long it is and what that means, in a planner's words. */
function lengthSentence(text: TextMessage, formats: Formats): string {
  if (text.length > longestText) return tooLongSentence(text.length, formats);
  const { characters, parts } = textLength(filledText(text));
  return `${formats.count(characters)} characters, sent in ${parts === 1 ? "one part" : `${parts} parts`}.`;
}
