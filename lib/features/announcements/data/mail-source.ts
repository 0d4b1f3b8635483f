import { getMailSource, type MailSource } from "@/lib/features/rsvp/invitations/data/source";
import { householdUrl } from "@/lib/features/rsvp/invitations/rules";
import type { EventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { db } from "@/lib/platform/db";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { formatList, formatSpan } from "@/lib/platform/i18n/format";
import { zoneName } from "@/lib/platform/i18n/formats";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatInstant } from "@/lib/platform/zones";
import type { FieldValues } from "../rules/fields";

/** What announcements tell of the event. */
export type AnnouncementSource = MailSource & { pageUrl: string | null };

/** Reads what announcements tell of the event. Throws NOT_FOUND when it has been deleted. */
export async function getAnnouncementSource(scope: EventScope): Promise<AnnouncementSource> {
  const [source, event] = await Promise.all([
    getMailSource(scope),
    db.event.findFirst({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      select: { visibility: true, status: true },
    }),
  ]);
  const isServed = event && event.visibility !== "private" && event.status !== "planning";
  return { ...source, pageUrl: isServed ? appUrl(`/e/${source.slug}`) : null };
}

/** Who reads: a recipient, or somebody invented for the preview. */
export type Reader = {
  firstNames: readonly string[];
  household: string;
  /** Null for who answers nothing: the team. Their link leads to the answers in the workspace. */
  link: { id: string; linkVersion: number } | null;
  /** How they chose to write dates and numbers; null for guests, who read them as the event's country writes them. */
  writesAs: string | null;
};

/** What every field says to one reader in one language. */
export function fieldValues(scope: EventScope, event: AnnouncementSource, reader: Reader, locale: Locale): FieldValues {
  const dates = reader.writesAs ?? dateLocale(locale, event.addressCountry);
  const { startsAt, endsAt, timeZone } = event;
  return {
    "first name": formatList(reader.firstNames, locale),
    household: reader.household,
    event: event.name,
    date: `${formatSpan(startsAt, endsAt, timeZone, dates, { dateStyle: "full", timeStyle: "short" })} ${zoneName(startsAt, timeZone, dates)}`,
    place: event.where,
    deadline: event.deadline ? formatInstant(event.deadline, timeZone, dates) : null,
    "rsvp link": reader.link ? householdUrl(reader.link) : appUrl(`/events/${scope.eventId}/rsvps`),
    "public page": event.pageUrl,
    organization: event.organizationName,
  };
}
