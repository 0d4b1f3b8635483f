"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { removeGuests } from "./mutations/remove-guests";
import { restoreGuests } from "./mutations/restore-guests";
import { removeGuestsSchema, restoreGuestsSchema } from "./schema";

export const removeGuestsAction = eventAction({
  permission: "guests.write",
  schema: removeGuestsSchema,
  run: (scope, { selection }) => removeGuests(scope, selection),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const restoreGuestsAction = eventAction({
  permission: "guests.write",
  schema: restoreGuestsSchema,
  run: (scope, input) => restoreGuests(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});
