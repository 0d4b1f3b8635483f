"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { eventAction, orgAction } from "@/lib/platform/action/define";
import { archiveEvents } from "./mutations/archive-events";
import { changeState } from "./mutations/change-state";
import { createEvent } from "./mutations/create-event";
import { deleteEvent } from "./mutations/delete-event";
import { changeSlug, setVisibility } from "./mutations/publish";
import { setCover } from "./mutations/set-cover";
import { updateEvent } from "./mutations/update-event";
import {
  archiveEventsSchema,
  cancelEventSchema,
  changeSlugSchema,
  createEventSchema,
  createNextSchema,
  deleteEventSchema,
  eventIdSchema,
  setCoverSchema,
  setVisibilitySchema,
  updateEventSchema,
} from "./schema";

export const createEventAction = orgAction({
  permission: "event.create",
  schema: createEventSchema.and(createNextSchema),
  run: (scope, { next: _next, ...input }) => createEvent(scope, input),
  after: ({ result, input: { next } }) => {
    revalidatePath("/events");
    if (!("eventId" in result) || typeof result.eventId !== "string") return;
    redirect(`/events/${result.eventId}${next === "import" ? "/guests/import" : ""}`);
  },
});

export const updateEventAction = eventAction({
  permission: "event.update",
  schema: updateEventSchema,
  run: updateEvent,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const confirmEventAction = eventAction({
  permission: "event.update",
  schema: eventIdSchema,
  run: (scope) => changeState(scope, "confirm"),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const completeEventAction = eventAction({
  permission: "event.update",
  schema: eventIdSchema,
  run: (scope) => changeState(scope, "complete"),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const archiveEventAction = eventAction({
  permission: "event.update",
  schema: eventIdSchema,
  run: (scope) => changeState(scope, "archive"),
  after: () => revalidatePath("/events", "layout"),
});

export const unarchiveEventAction = eventAction({
  permission: "event.update",
  schema: eventIdSchema,
  run: (scope) => changeState(scope, "unarchive"),
  after: () => revalidatePath("/events", "layout"),
});

/** Several at once, from the list. */
export const archiveEventsAction = orgAction({
  permission: "event.update",
  schema: archiveEventsSchema,
  run: (scope, { eventIds, isArchived }) => archiveEvents(scope, eventIds, isArchived),
  after: () => revalidatePath("/events", "layout"),
});

/** Cancelling undoes the event for its guests, and cannot be undone: it takes what deleting takes. */
export const cancelEventAction = eventAction({
  permission: "event.delete",
  schema: cancelEventSchema,
  // Who may not write to guests cancels without a word to them.
  run: (scope, { reason, tellGuests }) =>
    changeState(scope, "cancel", reason, tellGuests && scope.can("messages.send")),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const deleteEventAction = eventAction({
  permission: "event.delete",
  schema: deleteEventSchema,
  run: (scope, { confirmName }) => deleteEvent(scope, confirmName),
  after: () => {
    revalidatePath("/events", "layout");
    redirect("/events");
  },
});

export const setVisibilityAction = eventAction({
  permission: "event.update",
  schema: setVisibilitySchema,
  run: (scope, { visibility }) => setVisibility(scope, visibility),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const changeSlugAction = eventAction({
  permission: "event.update",
  schema: changeSlugSchema,
  run: (scope, { slug }) => changeSlug(scope, slug),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const setCoverAction = eventAction({
  permission: "event.update",
  schema: setCoverSchema,
  run: (scope, { fileId }) => setCover(scope, fileId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});
