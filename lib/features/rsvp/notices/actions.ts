"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { dismissChange, tellOfChange } from "./mutations/settle-notice";
import { noticeIdSchema } from "./schema";

const after = ({ input }: { input: { eventId: string } }): void => revalidatePath(`/events/${input.eventId}`, "layout");

export const tellOfChangeAction = eventAction({
  permission: "messages.send",
  schema: noticeIdSchema,
  run: tellOfChange,
  after,
});

export const dismissChangeAction = eventAction({
  permission: "messages.send",
  schema: noticeIdSchema,
  run: dismissChange,
  after,
});
