"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { deleteSession } from "./mutations/delete-session";
import { inviteToSession } from "./mutations/invite-to-session";
import { createSession, updateSession } from "./mutations/save-session";
import { createSessionSchema, inviteToSessionSchema, sessionIdSchema, updateSessionSchema } from "./schema";

export const createSessionAction = eventAction({
  permission: "event.update",
  schema: createSessionSchema,
  run: createSession,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const updateSessionAction = eventAction({
  permission: "event.update",
  schema: updateSessionSchema,
  run: updateSession,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const deleteSessionAction = eventAction({
  permission: "event.update",
  schema: sessionIdSchema,
  run: (scope, { sessionId }) => deleteSession(scope, sessionId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

/** Who is asked to what belongs to the guests: it takes their permission. */
export const inviteToSessionAction = eventAction({
  permission: "guests.write",
  schema: inviteToSessionSchema,
  run: (scope, { sessionId, who }) => inviteToSession(scope, sessionId, who),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});
