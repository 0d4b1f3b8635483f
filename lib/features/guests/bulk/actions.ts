"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { changeGuests } from "./mutations/change-guests";
import { undoChange } from "./mutations/undo-change";
import { changeGuestsSchema, undoChangeSchema } from "./schema";

export const changeGuestsAction = eventAction({
  permission: "guests.write",
  schema: changeGuestsSchema,
  run: (scope, input) => changeGuests(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const undoChangeAction = eventAction({
  permission: "guests.write",
  schema: undoChangeSchema,
  run: (scope, { changeId }) => undoChange(scope, changeId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});
