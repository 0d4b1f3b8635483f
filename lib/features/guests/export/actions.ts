"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { cancelExport, requestExport } from "./mutations/request-export";
import { exportSchema, requestExportSchema } from "./schema";

const after = ({ input }: { input: { eventId: string } }) => revalidatePath(`/events/${input.eventId}/guests/exports`);

export const requestExportAction = eventAction({
  permission: "guests.read",
  schema: requestExportSchema,
  run: requestExport,
  after,
});

export const cancelExportAction = eventAction({
  permission: "guests.read",
  schema: exportSchema,
  run: cancelExport,
  after,
});
