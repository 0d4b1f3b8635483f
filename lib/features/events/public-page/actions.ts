"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { savePage } from "./mutations/save-page";
import { savePageSchema } from "./schema";

export const savePageAction = eventAction({
  permission: "event.update",
  schema: savePageSchema,
  run: savePage,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});
