import type { EventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { makeLink } from "@/lib/platform/links";
import { type PrintMatter, seatedGuests } from "../rules/print-matter";
import { listSeatingGuests } from "./guests";
import { getPlan } from "./plan";
import { findLayout } from "./room";

/** What a layout's prints are made of. Throws NOT_FOUND for another event's. Eight statements, whatever its size. */
export async function getPrintMatter(scope: EventScope, layoutId: string): Promise<PrintMatter> {
  const { eventId, organizationId } = scope;
  const layout = await findLayout(scope, layoutId);
  if (!layout) throw notFoundError();
  const [event, plan, guests] = await Promise.all([
    db.event.findFirst({
      where: { id: eventId, organizationId },
      select: { name: true, locale: true, seatLinkVersion: true },
    }),
    getPlan(scope, layoutId),
    listSeatingGuests(scope, layout.sessionId),
  ]);
  if (!event || !plan) throw notFoundError();
  return {
    eventName: event.name,
    locale: pickLocale(event.locale),
    room: plan.room,
    seated: seatedGuests(plan, guests),
    finderUrl: appUrl(`/s/${makeLink("seats", eventId, event.seatLinkVersion)}`),
  };
}
