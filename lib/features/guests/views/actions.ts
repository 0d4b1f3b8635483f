"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { deleteView, updateView } from "./mutations/change-view";
import { keepLook } from "./mutations/keep-look";
import { saveView } from "./mutations/save-view";
import { saveViewSchema, tableLookSchema, updateViewSchema, viewIdSchema } from "./schema";

export const saveViewAction = eventAction({
  permission: "guests.read",
  schema: saveViewSchema,
  run: saveView,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const updateViewAction = eventAction({
  permission: "guests.read",
  schema: updateViewSchema,
  run: updateView,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const deleteViewAction = eventAction({
  permission: "guests.read",
  schema: viewIdSchema,
  run: (scope, { viewId }) => deleteView(scope, viewId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

/** Which columns the table shows, and how close its rows stand: no page has to be made anew for it. */
export const keepTableLookAction = eventAction({
  permission: "guests.read",
  schema: tableLookSchema,
  run: keepLook,
});
