import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { selectGuests } from "./list/data/select-guests";
import { displayName } from "./rules";
import { listTags } from "./tags/data";
import type { GuestChoices, GuestDetail } from "./types";

/** A guest of this event with those of their household; null when removed or another event's. */
export async function getGuest(scope: EventScope, guestId: string): Promise<GuestDetail | null> {
  if (!isId(guestId)) return null;
  const [guest] = await selectGuests(db, scope, [guestId]);
  if (!guest) return null;
  const related = await db.guest.findFirst({
    where: { id: guestId, organizationId: scope.organizationId, eventId: scope.eventId },
    select: {
      sponsor: { select: { id: true, firstName: true, lastName: true } },
      household: {
        select: { guests: { where: { deletedAt: null }, orderBy: { position: "asc" }, select: { id: true } } },
      },
    },
  });
  const ids = related?.household.guests.map(({ id }) => id) ?? [];
  const companions = await selectGuests(db, scope, ids);
  return {
    ...guest,
    sponsor: related?.sponsor ? { id: related.sponsor.id, name: displayName(related.sponsor) } : null,
    companions: companions.map((each) => ({ id: each.id, name: displayName(each), overall: each.overall })),
  };
}

const sidesShown = 50;

/** Tags, sides and sessions of this event, for filters and forms. Three queries. */
export async function getGuestChoices(scope: EventScope): Promise<GuestChoices> {
  const [tags, sides, sessions] = await Promise.all([
    listTags(scope),
    db.guest.groupBy({
      by: ["side"],
      where: {
        organizationId: scope.organizationId,
        eventId: scope.eventId,
        deletedAt: null,
        side: { not: null },
      },
      orderBy: { side: "asc" },
      take: sidesShown,
    }),
    db.session.findMany({
      where: { eventId: scope.eventId, event: { organizationId: scope.organizationId } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  return { tags, sessions, sides: sides.flatMap(({ side }) => (side === null ? [] : [side])) };
}
