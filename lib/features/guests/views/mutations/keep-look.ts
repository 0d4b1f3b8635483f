import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { done, type Success } from "@/lib/platform/result";
import type { TableLook } from "../types";
import { viewOwner } from "./save-view";

/** Remembers how this person likes the guest list of this event. Theirs alone. */
export async function keepLook(scope: EventScope, look: TableLook): Promise<Success> {
  const { organizationId, eventId } = scope;
  const userId = viewOwner(scope, false);
  const updatedAt = now();
  await db.guestTableLook.upsert({
    where: { userId_eventId: { userId, eventId } },
    create: { userId, organizationId, eventId, ...look, updatedAt },
    update: { ...look, updatedAt },
  });
  return done();
}
