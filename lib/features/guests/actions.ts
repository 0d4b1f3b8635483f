"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { createGuest } from "./mutations/create-guest";
import { moveGuests } from "./mutations/move-guests";
import { updateGuest } from "./mutations/update-guest";
import { splitTypedName } from "./rules";
import { createGuestSchema, moveGuestsSchema, quickAddSchema, updateGuestSchema } from "./schema";

export const createGuestAction = eventAction({
  permission: "guests.write",
  schema: createGuestSchema,
  run: (scope, input) => createGuest(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const quickAddGuestAction = eventAction({
  permission: "guests.write",
  schema: quickAddSchema,
  run: (scope, { name, email }) => createGuest(scope, createGuestSchema.parse({ ...splitTypedName(name), email })),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const updateGuestAction = eventAction({
  permission: "guests.write",
  schema: updateGuestSchema,
  run: (scope, input) => updateGuest(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

/** The same from a cell of the table, which shows the change by itself: no page is made anew for it. */
export const editGuestAction = eventAction({
  permission: "guests.write",
  schema: updateGuestSchema,
  run: (scope, input) => updateGuest(scope, input),
});

export const moveGuestsAction = eventAction({
  permission: "guests.write",
  schema: moveGuestsSchema,
  run: (scope, input) => moveGuests(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});
