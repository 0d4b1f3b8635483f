"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { cancelImport, requestImport, startImport } from "./mutations/prepare-import";
import { undoImport } from "./mutations/undo-import";
import { importRunSchema, mapImportSchema, startImportSchema } from "./schema";

export const startImportAction = eventAction({
  permission: "guests.write",
  schema: startImportSchema,
  run: startImport,
});

export const requestImportAction = eventAction({
  permission: "guests.write",
  schema: mapImportSchema,
  run: requestImport,
  after: ({ input }) => revalidatePath(`/events/${input.eventId}/guests/import/${input.importRunId}`),
});

export const cancelImportAction = eventAction({
  permission: "guests.write",
  schema: importRunSchema,
  run: cancelImport,
  after: ({ input }) => revalidatePath(`/events/${input.eventId}/guests/import`, "layout"),
});

export const undoImportAction = eventAction({
  permission: "guests.write",
  schema: importRunSchema,
  run: undoImport,
  after: ({ input }) => revalidatePath(`/events/${input.eventId}`, "layout"),
});
