import { resolveLook } from "@/lib/features/events/public-page/rules/look";
import type { PageFont } from "@/lib/features/events/public-page/types";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { isId } from "@/lib/platform/ids";
import { formatInstant } from "@/lib/platform/zones";
import type { QrCard, QrSheetWords } from "../prints/qr-sheet";
import { householdUrl } from "../rules";
import { getRecipient, listLinkHouseholds } from "./recipients";
import { getMailSource } from "./source";

/** Every household's card, and the words that they share. */
export async function getQrSheet(scope: EventScope): Promise<{ cards: QrCard[]; words: QrSheetWords; slug: string }> {
  const event = await getMailSource(scope);
  const households = await listLinkHouseholds(scope);
  const locale = pickLocale(event.locale);
  const t = translator(locale, "rsvp");
  const deadline = event.deadline
    ? formatInstant(event.deadline, event.timeZone, dateLocale(locale, event.addressCountry))
    : null;
  return {
    slug: event.slug,
    cards: households.map((household) => ({ name: household.name, url: householdUrl(household) })),
    words: {
      title: event.name,
      event: event.name,
      scan: t("print.scan"),
      until: deadline ? t("print.until", { deadline }) : null,
      face: await getFace(scope),
    },
  };
}

/** The face of the event's page. */
async function getFace({ eventId, organizationId }: EventScope): Promise<PageFont> {
  const event = await db.event.findFirst({
    where: { id: eventId, organizationId },
    select: { page: { select: { theme: true, font: true, accentColor: true } } },
  });
  return resolveLook(event?.page ?? null, null).font;
}

/** One household's link. Throws NOT_FOUND for another event's. */
export async function getHouseholdUrl(scope: EventScope, householdId: unknown): Promise<string> {
  const recipient = isId(householdId) ? await getRecipient(scope, householdId) : null;
  if (!recipient) throw notFoundError();
  return householdUrl(recipient);
}
