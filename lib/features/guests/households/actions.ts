"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { mergeHouseholds } from "./mutations/merge-households";
import { renewHouseholdLink } from "./mutations/renew-household-link";
import { updateHousehold } from "./mutations/update-household";
import { householdIdSchema, mergeHouseholdsSchema, updateHouseholdSchema } from "./schema";

export const updateHouseholdAction = eventAction({
  permission: "guests.write",
  schema: updateHouseholdSchema,
  run: (scope, input) => updateHousehold(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const mergeHouseholdsAction = eventAction({
  permission: "guests.write",
  schema: mergeHouseholdsSchema,
  run: (scope, input) => mergeHouseholds(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const renewHouseholdLinkAction = eventAction({
  permission: "guests.write",
  schema: householdIdSchema,
  run: (scope, { householdId }) => renewHouseholdLink(scope, householdId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});
