import { buildCalendar } from "@/lib/features/events/public-page/rules/calendar";
import { shownStatus } from "@/lib/features/events/rules";
import type { GuestScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { sessionsComing } from "../rules/coming";
import { getRsvpState } from "./state";

/**
 * A household's calendar file: the sessions that somebody of it comes to; all that it is asked to while it has accepted
 * none; what nobody is sure of is marked as such. `url` is the household's own address. Entries keep their ids, so that a later file replaces them.
 */
export async function getHouseholdCalendar(
  scope: GuestScope,
  { url, host }: { url: string; host: string },
): Promise<{ text: string; fileName: string }> {
  const state = await getRsvpState(scope);
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    include: { sessions: true },
  });
  if (!state || !event) throw notFoundError();
  const asked = new Set(state.sessions.map((session) => session.id));
  const coming = sessionsComing(state.guests);
  const wanted = coming.size > 0 ? coming : asked;
  const { venueName, addressLine, addressCity, addressPostalCode, addressCountry, latitude, longitude } = event;
  const text = buildCalendar(
    {
      ...event,
      status: shownStatus(event, now()),
      locale: pickLocale(state.household.locale, event.locale),
      place: {
        venueName,
        addressLine,
        addressCity,
        addressPostalCode,
        addressCountry,
        latitude: latitude?.toNumber() ?? null,
        longitude: longitude?.toNumber() ?? null,
      },
      sessions: event.sessions
        .filter((session) => wanted.has(session.id))
        .map((session) => ({
          ...session,
          isTentative: coming.get(session.id) === "tentative",
          sequence: event.version + secondsBetween(session.createdAt, session.updatedAt),
        })),
    },
    { url, host, at: now() },
  );
  return { text, fileName: `${event.slug}.ics` };
}

/** Grows with every change of the session; the event's version with every change of the event. */
const secondsBetween = (from: Date, until: Date): number =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));
