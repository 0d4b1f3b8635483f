"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { requestInvitations } from "./mutations/send-invitations";
import { sendTestInvitation } from "./mutations/send-test";
import { eventOnlySchema, sendInvitationsSchema } from "./schema";

export const sendInvitationsAction = eventAction({
  permission: "messages.send",
  schema: sendInvitationsSchema,
  run: requestInvitations,
  after: ({ input }) => revalidatePath(`/events/${input.eventId}/rsvps`, "layout"),
});

export const sendTestInvitationAction = eventAction({
  permission: "messages.send",
  schema: eventOnlySchema,
  run: (scope) => sendTestInvitation(scope),
});
