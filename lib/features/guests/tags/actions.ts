"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { createTag } from "./mutations/create-tag";
import { deleteTag } from "./mutations/delete-tag";
import { updateTag } from "./mutations/update-tag";
import { createTagSchema, deleteTagSchema, updateTagSchema } from "./schema";

export const createTagAction = eventAction({
  permission: "guests.write",
  schema: createTagSchema,
  run: (scope, input) => createTag(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const updateTagAction = eventAction({
  permission: "guests.write",
  schema: updateTagSchema,
  run: (scope, input) => updateTag(scope, input),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});

export const deleteTagAction = eventAction({
  permission: "guests.write",
  schema: deleteTagSchema,
  run: (scope, { tagId }) => deleteTag(scope, tagId),
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/guests`),
});
