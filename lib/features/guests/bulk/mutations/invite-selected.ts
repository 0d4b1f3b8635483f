import { setSessionInvites } from "@/lib/features/events/sessions/mutations/invites";
import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { selectedGuests } from "../../list/data/conditions";
import type { GuestSelection } from "../../list/schema";
import type { SearchMode } from "../../list/types";
import { keepChange } from "./keep-change";

export async function inviteSelected(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
  mode: SearchMode,
  sessionId: string,
): Promise<{ count: number; changeId: string; name: string }> {
  const session = await tx.session.findFirst({
    where: { id: sessionId, eventId: scope.eventId },
    select: { name: true },
  });
  if (!session) throw notFoundError();
  const guests = await tx.$queryRaw<{ id: string }[]>`
    SELECT chosen.id::text AS id FROM (${selectedGuests(scope, selection, mode)}) chosen`;
  const invited = await setSessionInvites(tx, scope, {
    guestIds: guests.map(({ id }) => id),
    sessionIds: [sessionId],
    isInvited: true,
    by: scope.actor,
  });
  const guestIds = invited.map(({ guestId }) => guestId);
  const changeId = await keepChange(tx, scope, "sessions", { sessionId, guestIds }, guestIds.length);
  return { changeId, count: guestIds.length, name: session.name };
}
