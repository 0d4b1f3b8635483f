import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import type { KnownTimes } from "./types";

/** When and where the event and its sessions are now. Throws NOT_FOUND when it has been deleted. */
export async function getPresentTimes(scope: EventScope, client: Tx = db): Promise<KnownTimes> {
  const event = await client.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      startsAt: true,
      endsAt: true,
      timeZone: true,
      venueName: true,
      addressLine: true,
      addressCity: true,
      sessions: {
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { id: true, name: true, startsAt: true, endsAt: true, place: true },
      },
    },
  });
  if (!event) throw notFoundError();
  const { startsAt, endsAt, timeZone, venueName, addressLine, addressCity, sessions } = event;
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    where: [venueName, addressLine, addressCity].filter(Boolean).join(", ") || null,
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
    })),
  };
}
