"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { renewLink } from "./mutations/renew-link";
import { requestInvitations } from "./mutations/send-invitations";
import { sendTestInvitation } from "./mutations/send-test";
import { eventOnlySchema, householdIdSchema, sendInvitationsSchema } from "./schema";

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

export const renewLinkAction = eventAction({
  permission: "guests.write",
  schema: householdIdSchema,
  run: renewLink,
  after: ({ input }) => revalidatePath(`/events/${input.eventId}/rsvps`, "layout"),
});
