import { resolveLook } from "@/lib/features/events/public-page/rules/look";
import type { EventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { now } from "@/lib/platform/clock";
import { parseHex, toHex, untilLegible } from "@/lib/platform/colour";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { makeLink } from "@/lib/platform/links";
import { type PrintMatter, seatedGuests } from "../rules/print-matter";
import { listSeatingGuests } from "./guests";
import { getPlan } from "./plan";
import { findLayout } from "./room";

/** What a layout's prints are made of. Throws NOT_FOUND for another event's. Eight statements, whatever its size. */
export async function getPrintMatter(scope: EventScope, layoutId: string): Promise<PrintMatter> {
  const layout = await findLayout(scope, layoutId);
  if (!layout) throw notFoundError();
  const [event, plan, guests] = await Promise.all([
    findPrintedEvent(scope),
    getPlan(scope, layoutId),
    listSeatingGuests(scope, layout.sessionId),
  ]);
  if (!event || !plan) throw notFoundError();
  const { locale: language, timeZone, addressCountry } = event;
  const { font, accent } = resolveLook(event.page, event.organization.accentColor);
  const locale = pickLocale(language);
  return {
    eventName: event.name,
    locale,
    look: { face: font, accent: onPaper(accent) },
    room: plan.room,
    seated: seatedGuests(plan, guests),
    finderUrl: appUrl(`/s/${makeLink("seats", scope.eventId, event.seatLinkVersion)}`),
    printedAt: new Intl.DateTimeFormat(dateLocale(locale, addressCountry), {
      timeZone,
      dateStyle: "medium",
      timeStyle: "short",
    }).format(now()),
  };
}

function findPrintedEvent({ eventId, organizationId }: EventScope) {
  return db.event.findFirst({
    where: { id: eventId, organizationId },
    select: {
      name: true,
      locale: true,
      timeZone: true,
      addressCountry: true,
      seatLinkVersion: true,
      organization: { select: { accentColor: true } },
      page: { select: { theme: true, font: true, accentColor: true } },
    },
  });
}

/** A colour as dark as it has to be to be read on white. */
function onPaper(accent: string): string {
  const chosen = parseHex(accent);
  return chosen ? toHex(untilLegible(chosen, [[255, 255, 255]], [0, 0, 0])) : "#74285a";
}

/** The language that an event is spoken in, for what is drawn of its rooms. One statement. */
export async function getPrintLocale({ eventId, organizationId }: EventScope): Promise<Locale> {
  const event = await db.event.findFirst({ where: { id: eventId, organizationId }, select: { locale: true } });
  return pickLocale(event?.locale);
}
